using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Web.Admin.Review;

namespace MinerDebt.Web.Tests.Admin;

public sealed class ReviewRowTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);

    private static readonly DebtEvent Closed = new()
    {
        OfferingId = Samples.Note.Id,
        OccurredOn = new DateOnly(2026, 2, 10),
        Kind = DebtEventKind.Closed,
        PrincipalChangeUsd = 300_000_000,
        Source = Samples.Note.Source,
    };

    private static readonly DebtEvent Option = Closed with { Kind = DebtEventKind.OptionExercised, PrincipalChangeUsd = 45_000_000 };

    [Fact]
    public void WithUnusual_RowsThatAddUpTogether_AreUsual() =>
        Assert.All(Reviewed(new(null, Closed), new(null, Option)), row => Assert.Empty(row.Unusual));

    [Fact]
    public void WithUnusual_EventsThatDoNotAddUp_AreSaidOfTheirLastRow()
    {
        var rows = Reviewed(new(null, Closed), new(null, Option with { PrincipalChangeUsd = 40_000_000 }));

        Assert.Equal([0, 1], rows.Select(row => row.Unusual.Count));
        Assert.Equal("the events issue $340,000,000, and the principal of the offering is $345,000,000", rows[1].Unusual[0].Accepted);
    }

    [Fact]
    public void WithUnusual_ARemovalOfAWholeFact_IsSaid()
    {
        var row = Assert.Single(Reviewed(new Change(Samples.Balance, null)));

        Assert.Equal(["the whole balance would be removed"], row.Unusual.Select(problem => problem.Accepted));
    }

    [Fact]
    public void WithUnusual_ARowThatCanNotBeChosen_IsLeftOut()
    {
        var waiting = new ReviewRow(1, new(null, Closed with { OccurredOn = Today.AddDays(1) }), null, Fits: true);

        var rows = ReviewRow.WithUnusual([waiting, waiting with { Number = 2, AppliedIn = 7 }, waiting with { Number = 3, Fits = false }], Samples.Facts(Samples.Note), Today);

        Assert.Contains(rows[0].Unusual, problem => problem.Field == "occurred_on");
        Assert.Empty(rows[1].Unusual);
        Assert.Empty(rows[2].Unusual);
    }

    private static IReadOnlyList<ReviewRow> Reviewed(params Change[] changes) =>
        ReviewRow.WithUnusual([.. changes.Select((change, index) => new ReviewRow(index + 1, change, null, Fits: true))], Samples.Facts(Samples.Note), Today);
}
