using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Balances;

/// <summary>
/// The principal of a miner's instruments against the borrowings that it reported, both on the day of its fiscal period
/// end. Amounts are whole US dollars; a difference is positive where ours is larger.
/// </summary>
/// <param name="Quarter">The calendar quarter, by the nearest end.</param>
/// <param name="ComparedOn">The fiscal period end; the quarter's end where nothing was reported.</param>
/// <param name="OursUsd">Sum of the holdings.</param>
/// <param name="Reported">Null where nothing was reported for the quarter.</param>
/// <param name="Scope">Whose debt is compared.</param>
/// <param name="Consolidated">Companies that the miner's statements include, with what they owed that day.</param>
/// <param name="Holdings">Ours in detail, the largest first.</param>
/// <param name="Unknown">Instruments that are owed without anybody knowing how much: they are not in ours.</param>
public sealed record Reconciliation(
    Miner Miner,
    Quarter Quarter,
    DateOnly ComparedOn,
    long OursUsd,
    ReportedBalance? Reported,
    ReconciliationScope Scope,
    IReadOnlyList<(Miner Miner, long OwedUsd)> Consolidated,
    IReadOnlyList<Holding> Holdings,
    IReadOnlyList<Ledger> Unknown)
{
    /// <summary>Percent of the reported amount up to which two figures match: rounding in filings, small notes.</summary>
    public const decimal TolerancePercent = 0.5m;

    /// <summary>US dollars up to which two figures match, whatever they amount to. The larger of the two tolerances counts.</summary>
    public const long ToleranceUsd = 1_000_000;

    public long? DifferenceUsd => OursUsd - Reported?.AmountUsd;

    /// <summary>Of the reported amount; null where nothing or 0 was reported.</summary>
    public decimal? DifferencePercent => Reported?.AmountUsd is { } reported && reported != 0 ? 100m * DifferenceUsd / reported : null;

    public ReconciliationStatus Status => Reported?.AmountUsd is not { } reported ? ReconciliationStatus.NoFiling
        : !Reported.IsReported ? ReconciliationStatus.Estimate
        : AreTied(OursUsd, reported) ? ReconciliationStatus.Ties
        : ReconciliationStatus.Differs;

    /// <summary>Matches a balance that the issuer reported for that day and that some source gives.</summary>
    public bool MatchesReported => Status == ReconciliationStatus.Ties && Reported is { Confidence: not Confidence.Unverified };

    /// <summary>Matches such a balance of which each class comes from a filing or a release.</summary>
    public bool MatchesFiling => MatchesReported && Reported!.Confidence <= Confidence.Release;

    /// <summary>How many days the period ended before the quarter (positive) or after it.</summary>
    public int DaysBeforeQuarterEnd => Quarter.End.DayNumber - ComparedOn.DayNumber;

    public long UnverifiedUsd => Holdings.Sum(holding => holding.Position.Unverified);

    /// <summary>
    /// Instruments that an event set to a filing on the very day: they cannot differ from it, so that a match says less.
    /// </summary>
    public int SetToFiling => Holdings.Count(holding => holding.Events.Any(one => one.Kind == DebtEventKind.AdjustedToFiling && one.OccurredOn == ComparedOn));

    /// <summary>
    /// What of ours has a type for which no class was reported, the largest first. Empty where what is not classified, or
    /// only a total, was reported: it may be in there.
    /// </summary>
    public IReadOnlyList<(InstrumentType Type, long OursUsd)> NotReported =>
        Reported is null || Reported.Rows.Any(row => row.DebtClass is DebtClass.Unclassified or DebtClass.Total)
            ? []
            : [.. Holdings.GroupBy(holding => holding.Ledger.Offering.Type)
                .Where(group => Reported.Rows.All(row => row.DebtClass.ToString() != group.Key.ToString()))
                .Select(group => (group.Key, group.Sum(holding => holding.Position.Principal)))
                .OrderByDescending(pair => pair.Item2)];

    /// <summary>Whether two amounts are the same but for a tolerance.</summary>
    public static bool AreTied(long oursUsd, long reportedUsd) =>
        Math.Abs(oursUsd - reportedUsd) <= Math.Max(ToleranceUsd, Math.Abs(reportedUsd) * TolerancePercent / 100m);
}

public enum ReconciliationStatus
{
    Ties,
    Differs,

    /// <summary>The balance was put together from deals: it is our estimate, and neither confirms nor contradicts ours.</summary>
    Estimate,

    /// <summary>No balance is known for the quarter, or none that gives an amount.</summary>
    NoFiling,
}

/// <summary>Whose debt is compared with what a miner reported.</summary>
public enum ReconciliationScope
{
    /// <summary>The miner's own: it consolidates no other tracked company that owes anything.</summary>
    Company,

    /// <summary>The miner's and that of the tracked companies in its statements.</summary>
    Consolidated,

    /// <summary>The miner's own although it consolidates others: only so does the reported balance tie.</summary>
    ParentAlone,
}
