using System.Globalization;
using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Recomputed;

/// <summary>Every figure that decides a credit, held against a script over the files that shares no code with the program.</summary>
[Trait("Needs", "Python")]
public sealed class RecomputedTests
{
    private static readonly DebtBook Book = ProgramDataset.Book;
    private static readonly Selection Sector = Selection.AllOf(Book);

    [Fact]
    public void PaymentsDue_OfEachOfferingAtEachQuarterOnEachBasis_AreThoseOfTheScript() => Same("due",
        from quarter in Book.Register
        let holdings = DebtOutstanding.Holdings(Book, Sector, quarter)
        from basis in Enum.GetValues<MaturityBasis>()
        from payment in MaturityWall.Of(holdings, quarter.End, basis).Payments
        select Line("due", quarter.End, basis, payment.Holding.Ledger.Offering.Id, payment.Kind, payment.DueOn, payment.PrincipalUsd));

    [Fact]
    public void Recourse_OfEachMinerAtEachQuarter_IsThatOfTheScript() => Same("recourse",
        from quarter in Book.Register
        from holdings in DebtOutstanding.Holdings(Book, Sector, quarter).GroupBy(holding => holding.Ledger.Issuer.Ticker)
        let split = RecourseSplit.Of([.. holdings])
        select Line("recourse", quarter.End, holdings.Key, split.FullUsd, split.LimitedUsd, split.NoneUsd, split.UnknownUsd));

    [Fact]
    public void Pledges_EachOnItsDay_AreThoseOfTheScript() => Same("pledge",
        from one in Pledged.All(Book, Sector)
        select Line(
            "pledge", string.Join(';', one.Pledge.OfferingIds), one.Pledge.AsOf, one.PrincipalUsd, Percent(one.LtvPercent), Percent(100 * one.ShareOfHolding)));

    [Fact]
    public void Commitments_AtEachQuarter_AreThoseOfTheScript() => Same("drawn",
        from quarter in Book.Register
        from one in Commitment.All(Book, Sector, quarter.End)
        select Line("drawn", quarter.End, one.Ledger.Offering.Id, one.CommittedUsd, one.DrawnUsd, one.UndrawnUsd));

    [Fact]
    public void Raised_InEachQuarter_IsThatOfTheScript()
    {
        var span = Sector with { From = Issuance.Span(Book).First, To = Issuance.Span(Book).Last + 1 };
        var table = Issuance.Table(Book, span, Grouping.Total);

        Same("raised", table.Quarters.Zip(table.Totals).Where(one => one.Second > 0).Select(one => Line("raised", one.First, one.Second)));
    }

    [Fact]
    public void Owed_AsFarAsWasKnownOnADay_IsThatOfTheScript() => Same("known",
        from line in Script.Lines("known")
        let day = Make.Day(line.Split(' ')[1])
        let book = new DebtBook(1, KnownFacts.At(ProgramDataset.History, day))
        let share = KnownOnShare.Of(book)
        select Line("known", day, book.Register[^1], share.TotalUsd, share.UndatedUsd));

    private static void Same(string kind, IEnumerable<string> ours)
    {
        var theirs = Script.Lines(kind);

        Assert.NotEmpty(theirs);
        Assert.Equal(theirs.Order(StringComparer.Ordinal), ours.Order(StringComparer.Ordinal));
    }

    private static string Line(params object?[] parts) => string.Join(' ', parts.Select(part => part switch
    {
        null => "-",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(part, CultureInfo.InvariantCulture),
    }));

    private static string? Percent(decimal? value) => value?.ToString("F3", CultureInfo.InvariantCulture);
}
