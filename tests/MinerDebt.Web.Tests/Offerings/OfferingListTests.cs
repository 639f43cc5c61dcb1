using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Tests.Offerings;

public sealed class OfferingListTests
{
    private static readonly Comparer<IComparable?> ByLetters = Comparer<IComparable?>.Create((left, right) =>
        left is string text && right is string other ? string.CompareOrdinal(text, other) : Comparer<IComparable?>.Default.Compare(left, right));

    // Counted with a script over offerings.csv and miners.csv.
    [Theory]
    [InlineData("", 183)]
    [InlineData("?universe=all", 221)]
    [InlineData("?status=Outstanding", 78)]
    [InlineData("?secured=yes&rule144a=yes", 10)]
    [InlineData("?use=HpcAi,Power", 35)]
    public void Of_Filter_ListsAsManyAsCountedElsewhere(string query, int count) => Assert.Equal(count, OfferingBook.Listed(query).Count);

    [Fact]
    public void Of_YesAndNo_LeaveOutWhatIsNotKnown()
    {
        var all = OfferingBook.List("?universe=all");
        var (yes, no) = (OfferingBook.Listed("?universe=all&secured=yes"), OfferingBook.Listed("?universe=all&secured=no"));

        Assert.Equal((152, 59), (yes.Count, no.Count));
        Assert.Equal(all.Count(ledger => ledger.Offering.Secured is null), all.Count - yes.Count - no.Count);
    }

    [Fact]
    public void Of_EveryColumn_SortsBothWaysWithUnknownLast()
    {
        foreach (var column in OfferingColumns.All)
        {
            var keys = OfferingBook.List($"?sort={column.Name}").Select(column.SortKey).ToList();
            var reversed = OfferingBook.List($"?sort=-{column.Name}").Select(column.SortKey).ToList();
            var known = keys.TakeWhile(key => key is not null).ToList();

            Assert.Equal(known.Order(ByLetters), known);
            Assert.Equal(known.OrderDescending(ByLetters), reversed.Take(known.Count));
            Assert.All(keys.Skip(known.Count).Concat(reversed.Skip(known.Count)), Assert.Null);
        }
    }

    [Theory]
    [InlineData("?group=quarter")]
    [InlineData("?group=miner&sort=-principal")]
    [InlineData("?group=quarter&sort=closed&universe=all")]
    public void OfferingGroup_Of_HasEachOfferingOnceAndSumsToTheWhole(string query)
    {
        var list = OfferingBook.List(query);
        var groups = OfferingGroup.Of(list, OfferingBook.Read(query).Query);
        var whole = OfferingTotals.Of(list);

        Assert.Equal(list, groups.SelectMany(group => group.Ledgers));
        Assert.Equal(groups.Select(group => group.Label).Distinct().Count(), groups.Count);
        Assert.Equal(whole.PrincipalUsd, groups.Sum(group => group.Totals.PrincipalUsd));
        Assert.Equal(whole.NewMoneyUsd, groups.Sum(group => group.Totals.NewMoneyUsd));
        Assert.Equal(whole.Straight.PrincipalUsd, groups.Sum(group => group.Totals.Straight.PrincipalUsd));
        Assert.Equal(whole.Convertible.PrincipalUsd, groups.Sum(group => group.Totals.Convertible.PrincipalUsd));
    }

    [Theory]
    [InlineData("?group=quarter", "Q3 2026", "No date")]
    [InlineData("?group=quarter&sort=closed", "Q1 2021", "No date")]
    [InlineData("?group=miner&miners=IREN,BITF", "BITF, Bitfarms (now Keel Infrastructure)", "IREN, IREN")]
    [InlineData("?group=miner&miners=IREN,BITF&sort=-miner", "IREN, IREN", "BITF, Bitfarms (now Keel Infrastructure)")]
    public void OfferingGroup_Of_IsInTimeOrByTicker(string query, string first, string last)
    {
        var groups = OfferingGroup.Of(OfferingBook.List(query), OfferingBook.Read(query).Query);

        Assert.Equal(first, groups[0].Label);
        Assert.Equal(last, groups[^1].Label);
    }

    [Fact]
    public void OfferingColumns_NamesAndFields_AreUnique()
    {
        Assert.Equal(OfferingColumns.All.Count, OfferingColumns.AllNames.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(OfferingColumns.All.Count, OfferingColumns.All.Select(column => column.Field).Distinct().Count());
    }

    [Fact]
    public void Scope_UnknownColumn_IsAProblemThatNamesTheColumns()
    {
        var problem = Assert.Single(OfferingBook.Read("?columns=title,nonsense").Problems);

        Assert.Equal(("columns", "nonsense"), (problem.Field, problem.Value));
        Assert.Contains("conversionPrice", problem.Accepted);
    }

    [Fact]
    public void Elsewhere_OfAList_KeepsWhoAndWhenOnly() => Assert.Equal(
        "/?miners=IREN&types=ConvertibleNote",
        OfferingBook.Read($"?miners=IREN&types={InstrumentType.ConvertibleNote}&status=Repaid&use=Power&secured=yes&rule144a=no&q=x&group=miner&columns=title&sort=title").Query.Elsewhere.On("/"));
}
