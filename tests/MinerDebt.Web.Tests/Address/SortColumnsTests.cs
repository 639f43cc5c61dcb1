using MinerDebt.Core.Book;
using MinerDebt.Web.Address;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Address;

public sealed class SortColumnsTests
{
    public static TheoryData<string> Written => [.. OfferingList.Order.Names.SelectMany(name => new[] { name, "-" + name })];

    [Theory]
    [MemberData(nameof(Written))]
    public void Parse_ItsOwnText_IsTheSameOrder(string text) => Assert.Equal(text, SortOrder.Parse(text, OfferingList.Order.Names)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("--due")]
    [InlineData("due ")]
    public void Parse_AnythingElse_IsNull(string text) => Assert.Null(SortOrder.Parse(text, OfferingList.Order.Names));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Apply_Principal_HasTheUnknownLastEitherWay(bool descending)
    {
        var sorted = OfferingList.Order.Apply(Books.Whole.Ledgers, new SortOrder("principal", descending)).Select(ledger => ledger.Offering.PrincipalUsd).ToList();

        var known = CsvDataset.Offerings.Select(row => row["principal_usd"]).Where(text => text != "").Select(text => (long?)CsvDataset.Number(text)).ToList();
        var expected = descending ? known.OrderDescending() : known.Order();
        Assert.Equal([.. expected, .. Enumerable.Repeat((long?)null, 215 - known.Count)], sorted);
        Assert.Contains(null, sorted);
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void Apply_AnyOrder_KeepsAllAndSortsEqualsById(string text)
    {
        var sorted = OfferingList.Order.Apply(Books.Whole.Ledgers.Reverse(), SortOrder.Parse(text, OfferingList.Order.Names));

        Assert.Equal(Books.Whole.Ledgers.Select(Id), sorted.Select(Id).Order(StringComparer.Ordinal));
        Assert.All(sorted.Zip(sorted.Skip(1)), pair => Assert.True(
            !Key(pair.First).Equals(Key(pair.Second)) || string.CompareOrdinal(Id(pair.First), Id(pair.Second)) < 0));

        object Key(Ledger ledger) => text.TrimStart('-') switch
        {
            "closed" => ledger.Offering.DatedOn ?? ledger.Offering.AnnouncedOn ?? default,
            "miner" => ledger.Offering.Ticker,
            "title" => ledger.Offering.Title,
            "type" => ledger.Offering.Type,
            "principal" => ledger.Offering.PrincipalUsd ?? -1,
            "coupon" => ledger.Offering.CouponPercent ?? -1,
            _ => ledger.Offering.MaturesOn ?? default,
        };
    }

    private static string Id(Ledger ledger) => ledger.Offering.Id;
}
