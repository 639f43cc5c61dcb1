using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Offerings;

/// <summary>The principal of one offering: after each of its events, and at the quarter ends of the register. Whole US dollars.</summary>
/// <param name="Steps">The earliest first.</param>
public sealed record PrincipalHistory(IReadOnlyList<PrincipalStep> Steps)
{
    /// <summary>The event after which nothing was owed for good; null if something still is, or no event is known.</summary>
    public DebtEvent? End => Steps is [.., { PrincipalUsd: 0 } last] && Steps.Any(step => step.PrincipalUsd > 0) ? last.Event : null;

    public static PrincipalHistory Of(Ledger ledger)
    {
        long principal = 0;
        return new PrincipalHistory([.. ledger.Events.Select(one => new PrincipalStep(one, principal += one.PrincipalChangeUsd))]);
    }

    /// <summary>What was owed on the offering at each quarter end of the register, as one series.</summary>
    public static QuarterTable Table(DebtBook book, Ledger ledger)
    {
        var positions = book.Register.Select(ledger.At).ToList();
        return new QuarterTable(
            QuarterKind.Stock,
            Grouping.Total,
            book.Register,
            [new QuarterSeries(QuarterTable.Total, [.. positions.Select(position => position?.Principal)], [.. positions.Select(position => position?.Unverified ?? 0)])],
            [.. positions.Select(position => position?.Principal ?? 0)]);
    }
}

/// <param name="PrincipalUsd">Owed after the event.</param>
public sealed record PrincipalStep(DebtEvent Event, long PrincipalUsd);
