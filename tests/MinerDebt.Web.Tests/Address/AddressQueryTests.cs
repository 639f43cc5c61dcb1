using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Address;

public sealed class AddressQueryTests
{
    [Fact]
    public void On_RandomQueries_ReadsBackTheSame()
    {
        var random = new Random(20261125);
        for (var i = 0; i < 2000; i++)
        {
            var query = Drawn(random, Query(random));

            var (read, problems) = Books.Read(query.On("/debt"));

            Assert.Empty(problems);
            Assert.Equal(query.On("/"), read.On("/"));
        }
    }

    [Fact]
    public void On_Default_IsThePathAlone() => Assert.Equal("/debt", new AddressQuery().On("/debt"));

    [Fact]
    public void On_AllKeys_LeavesCommasAndColonsReadable()
    {
        var query = new AddressQuery
        {
            Miners = ["MARA", "RIOT"],
            Types = [InstrumentType.TermLoan, InstrumentType.ConvertibleNote],
            From = new Quarter(2024, 3),
            To = new Quarter(2025, 4),
            By = Grouping.Type,
            IncludesAdjacent = true,
            View = View.Table,
            Sort = new SortOrder("principal", true),
            Open = "debt:2025Q3:MARA",
            Find = "riot",
        };

        Assert.Equal(
            "/?miners=MARA,RIOT&types=TermLoan,ConvertibleNote&from=2024Q3&to=2025Q4&by=type&universe=all&view=table&sort=-principal&open=debt:2025Q3:MARA&find=riot",
            query.On("/"));
    }

    [Fact]
    public void On_CharactersWithMeaning_AreEscaped() =>
        Assert.Equal("/?open=offering:a%26b%3Dc%23d%20%2B%25%22%C3%A4", new AddressQuery { Open = "offering:a&b=c#d +%\"ä" }.On("/"));

    [Fact]
    public void Toggle_Miner_AddsThenRemovesItAndClosesTheProof()
    {
        var added = new AddressQuery { Miners = ["MARA"], Open = "due:24m" }.Toggle("RIOT");

        Assert.Equal("/?miners=MARA,RIOT", added.On("/"));
        Assert.Equal("/?miners=RIOT", added.Toggle("MARA").On("/"));
    }

    [Fact]
    public void Toggle_Type_AddsThenRemovesItAndClosesTheProof()
    {
        var added = new AddressQuery { Open = "due:24m" }.Toggle(InstrumentType.TermLoan);

        Assert.Equal("/?types=TermLoan", added.On("/"));
        Assert.Equal("/", added.Toggle(InstrumentType.TermLoan).On("/"));
    }

    // Only what can be drawn together.
    private static AddressQuery Drawn(Random random, AddressQuery query) => query.View switch
    {
        View.Share when query.By == Grouping.Total => query with { By = Grouping.Type },
        View.Lines => query with { Index = random.GetItems(Enum.GetValues<Comparison>(), 1)[0] } is { Index: not Comparison.Year } compared
            ? compared with { Scale = random.GetItems(Enum.GetValues<ValueScale>(), 1)[0] }
            : query with { Index = Comparison.Year },
        View.Stacked => query with { Facet = random.GetItems(Enum.GetValues<Facet>(), 1)[0] },
        _ => query,
    };

    private static AddressQuery Query(Random random)
    {
        Quarter?[] ends = [.. Enumerable.Range(0, 2).Select(_ => Books.Whole.Register[random.Next(9)]).Order().Select(quarter => random.Next(2) == 0 ? (Quarter?)quarter : null)];
        return new AddressQuery
        {
            Miners = Some(random, [.. Books.Whole.Miners.Select(miner => miner.Ticker)]),
            Types = Some(random, Enum.GetValues<InstrumentType>()),
            From = ends[0],
            To = ends[1],
            By = random.GetItems(Enum.GetValues<Grouping>(), 1)[0],
            IncludesAdjacent = random.Next(2) == 0,
            View = random.GetItems(Enum.GetValues<View>(), 1)[0],
            Sort = random.Next(3) == 0 ? null : new SortOrder(random.GetItems(OfferingList.Order.Names.ToArray(), 1)[0], random.Next(2) == 0),
            At = random.Next(2) == 0 ? null : Books.Whole.Register[random.Next(9)],
            Basis = random.GetItems(Enum.GetValues<MaturityBasis>(), 1)[0],
            Step = random.GetItems(Enum.GetValues<Step>(), 1)[0],
            Status = Some(random, Enum.GetValues<OfferingStatus>()),
            Use = Some(random, Enum.GetValues<UseOfProceeds>()),
            Secured = random.GetItems<bool?>([true, false, null], 1)[0],
            Rule144A = random.GetItems<bool?>([true, false, null], 1)[0],
            Coupon = Numbers(random, 100),
            Size = Numbers(random, 500_000_000),
            Conversion = Numbers(random, 1_000),
            Due = Days(random),
            Put = Days(random),
            Search = random.Next(2) == 0 ? null : "5% & notes, ä",
            Group = random.GetItems(Enum.GetValues<ListGroup>(), 1)[0],
            Price = random.Next(2) == 0 ? null : random.Next(1, 100_000) / 100m,
            Btc = random.Next(2) == 0 ? null : random.Next(1, 20_000_000) / 100m,
            Share = random.Next(2) == 0 ? null : random.Next(0, 30_000) / 100m,
            Rate = random.Next(2) == 0 ? null : random.Next(0, 2_000) / 100m,
            Month = random.Next(2) == 0 ? null : new DateOnly(2026, 1, 31).AddDays(1).AddMonths(random.Next(60)).AddDays(-1),
            Offering = random.Next(2) == 0 ? null : random.GetItems(Books.Whole.Ledgers.ToArray(), 1)[0].Offering.Id,
            Open = random.Next(3) == 0 ? null : new string(random.GetItems<char>("abc:,;=&#?+% /\\\"'<>äé€", random.Next(1, 20))),
        };
    }

    private static NumberRange? Numbers(Random random, int most)
    {
        var (low, high) = (random.Next(0, most * 4) / 4m, random.Next(0, most) / 8m);
        return random.Next(4) switch { 0 => null, 1 => new(low, null), 2 => new(null, high), _ => new(Math.Min(low, high), Math.Max(low, high)) };
    }

    private static DayRange? Days(Random random)
    {
        PartialDate[] ends = [new(random.Next(2020, 2030)), new(random.Next(2030, 2040), random.Next(1, 13)), new DateOnly(random.Next(2040, 2050), 2, 28)];
        return random.Next(4) switch { 0 => null, 1 => new(ends[random.Next(3)], null), 2 => new(null, ends[random.Next(3)]), _ => new(ends[random.Next(2)], ends[2]) };
    }

    private static IReadOnlyList<T> Some<T>(Random random, T[] all)
    {
        random.Shuffle(all);
        return all[..random.Next(all.Length + 1)];
    }
}
