using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Address;

public sealed class AddressReaderTests
{
    private const string Tickers =
        "choose one of ABTC, APLD, ARBK, BITF, BTBT, BTDR, CAN, CANG, CIFR, CLSK, CORZ, FUFU, GLXY, GREE, HIVE, HUT, IREN, LMFA, MARA, MIGI, RIOT, SDIG, SLNH, WULF, WYFI";

    private const string Types =
        "choose one of ConvertibleNote, SeniorSecuredNote, SeniorUnsecuredNote, TermLoan, CreditFacility, BitcoinBackedLoan, EquipmentFinancing, RelatedPartyLoan";

    private const string Quarters = "choose a quarter from 2024Q2 to 2026Q2";

    private const string Bitcoin = "write a price in US dollars above 0 and up to 10000000, for example 50000";

    private const string Months = "choose a month from 2000-01 to 2099-12";

    private const string Views = "choose one of stacked, lines, share, table";

    [Theory]
    [InlineData("miners", "XX", Tickers)]
    [InlineData("miners", "MARA;RIOT", Tickers)]
    [InlineData("types", "Bond", Types)]
    [InlineData("types", "0", Types)]
    [InlineData("from", "2024", Quarters)]
    [InlineData("from", "2024Q1", Quarters)]
    [InlineData("from", "2024Q5", Quarters)]
    [InlineData("to", "2026Q3", Quarters)]
    [InlineData("to", "0000Q1", Quarters)]
    [InlineData("to", "99999999999Q1", Quarters)]
    [InlineData("by", "1", "choose one of miner, type, total, offering, recourse")]
    [InlineData("by", "miner,type", "choose one of miner, type, total, offering, recourse")]
    [InlineData("universe", "adjacent", "choose miner or all")]
    [InlineData("btc", "0", Bitcoin)]
    [InlineData("btc", "-1", Bitcoin)]
    [InlineData("btc", "10000001", Bitcoin)]
    [InlineData("btc", "50,000", Bitcoin)]
    [InlineData("btc", "5e4", Bitcoin)]
    [InlineData("share", "-5", "write a percentage from 0 to 10000, for example 50")]
    [InlineData("share", "50%", "write a percentage from 0 to 10000, for example 50")]
    [InlineData("rate", "100.01", "write a percentage from 0 to 100, for example 9.5")]
    [InlineData("rate", "SOFR", "write a percentage from 0 to 100, for example 9.5")]
    [InlineData("month", "2027", Months)]
    [InlineData("month", "2027-13", Months)]
    [InlineData("month", "2027-01-15", Months)]
    [InlineData("month", "1999-12", Months)]
    [InlineData("month", "2100-01", Months)]
    [InlineData("view", "pie", Views)]
    [InlineData("view", "2", Views)]
    public void Read_BadValue_IsOneProblemAndTheDefault(string key, string value, string accepted)
    {
        var (query, problems) = Books.Read($"/?{key}={Uri.EscapeDataString(value)}");

        Assert.Equal([new Problem(null, key, value, accepted)], problems);
        Assert.Equal("/", query.On("/"));
    }

    [Theory]
    [InlineData("--closed")]
    [InlineData("-")]
    [InlineData("size")]
    public void Read_BadSort_NamesTheColumns(string value)
    {
        var (query, problems) = Books.Read($"/?sort={value}");

        Assert.Equal([new Problem(null, "sort", value, $"choose one of {string.Join(", ", OfferingList.Order.Names)}, each also with a leading -")], problems);
        Assert.Null(query.Sort);
    }

    [Fact]
    public void Read_FromAfterTo_IsOneProblemAndTheWholeRegister()
    {
        var (query, problems) = Books.Read("/?from=2026Q1&to=2025Q1");

        Assert.Equal([new Problem(null, "from", "2026Q1", "choose a quarter up to 2025Q1 (to)")], problems);
        Assert.Equal((null, null), (query.From, query.To));
    }

    [Fact]
    public void Read_SomeOfAListBad_KeepsTheOthersAndNamesEachBadOne()
    {
        var (query, problems) = Books.Read("/?miners=MARA,XX,RIOT,YY");

        Assert.Equal(["MARA", "RIOT"], query.Miners);
        Assert.Equal(["XX", "YY"], problems.Select(problem => problem.Value));
    }

    [Theory]
    [InlineData("/?miners=KEEL", "/?miners=BITF")]
    [InlineData("/?miners=keel,bitf,BITF", "/?miners=BITF")]
    [InlineData("/?miners=mara, riot ,", "/?miners=MARA,RIOT")]
    [InlineData("/?miners=MARA&miners=RIOT", "/?miners=MARA,RIOT")]
    [InlineData("/?types=TERMLOAN&types=termloan", "/?types=TermLoan")]
    [InlineData("/?from=2024q3&to=Q4 2025", "/?from=2024Q3&to=2025Q4")]
    [InlineData("/?from=2025Q1&to=2025Q1", "/?from=2025Q1&to=2025Q1")]
    [InlineData("/?by=TYPE&view=Table&universe=ALL", "/?by=type&universe=all&view=table")]
    [InlineData("/?month=2027-02&rate=9.50&btc=50000", "/?btc=50000&rate=9.50&month=2027-02")]
    [InlineData("/?by=miner&view=stacked&universe=miner&basis=stated&step=year&group=none", "/")]
    [InlineData("/?miners=&types=&from=&to=&by=&universe=&view=&sort=&open=", "/")]
    public void Read_OtherWritings_AreTheSameQuery(string written, string canonical)
    {
        var (query, problems) = Books.Read(written);

        Assert.Empty(problems);
        Assert.Equal(canonical, query.On("/"));
    }

    [Fact]
    public void Read_EveryKeyBad_NamesEachOnce()
    {
        var (query, problems) = Books.Read("/?miners=a1&types=a2&from=a3&to=a4&by=a5&universe=a6&view=a7&sort=a8");

        Assert.Equal(["by", "from", "miners", "sort", "to", "types", "universe", "view"], problems.Select(problem => problem.Field).Order());
        Assert.Equal("/", query.On("/"));
    }

    [Fact]
    public void Select_NoQuarters_IsTheWholeRegister() =>
        Assert.Equal(new Quarter(2026, 2), new AddressQuery().Select(Books.Whole.Register[0], Books.Last).To);
}
