using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Credit;

/// <summary>
/// Where the money of an offering went: gross, less fees, capped call, share buyback and debt repaid, is left for growth.
/// Whole US dollars.
/// </summary>
/// <param name="GrossUsd">The principal that the net proceeds belong to.</param>
/// <param name="NetUsd">Net proceeds.</param>
/// <param name="Steps">In the order of the waterfall; a use that the terms do not name is not among them.</param>
public sealed record ProceedsWaterfall(Ledger Ledger, long GrossUsd, long NetUsd, IReadOnlyList<ProceedsStep> Steps)
{
    /// <summary>What is left after all known steps; the most that can be left if one is not known.</summary>
    public long LeftUsd => GrossUsd - Steps.Sum(step => step.Usd ?? 0);

    public decimal LeftPercent => 100m * LeftUsd / GrossUsd;

    /// <summary>Whether a step is not known, or nothing is known about the use of proceeds.</summary>
    public bool IsAtMost => Steps.Any(step => step.Usd is null) || Ledger.Offering.UseOfProceeds.Count == 0;

    /// <summary>Of the offerings that closed, else were priced, in the quarters of a selection and whose net proceeds are known; the latest first.</summary>
    public static IReadOnlyList<ProceedsWaterfall> All(DebtBook book, Selection selection) =>
    [
        .. selection.Ledgers(book)
            .Where(ledger => ledger.IsCounted && ledger.Offering.DatedOn is { } day && Quarter.Of(day) >= selection.From && Quarter.Of(day) <= selection.To)
            .OrderByDescending(ledger => ledger.Offering.DatedOn).ThenBy(ledger => ledger.Offering.Id, StringComparer.Ordinal)
            .Select(ledger => Of(book, ledger)).OfType<ProceedsWaterfall>(),
    ];

    /// <returns>Null if the net proceeds or the principal are not known.</returns>
    public static ProceedsWaterfall? Of(DebtBook book, Ledger ledger)
    {
        var offering = ledger.Offering;
        if (offering.NetProceedsUsd is not { } net || Proceeds.ParOf(offering) is not { } gross || net > gross)
        {
            return null;
        }

        var steps = new[] { new ProceedsStep(ProceedsUse.Fees, gross - net, ProceedsBasis.Terms), CappedCall(ledger), Shares(offering), Refinancing(book, ledger) };
        return new ProceedsWaterfall(ledger, gross, net, [.. steps.OfType<ProceedsStep>()]);
    }

    private static ProceedsStep? CappedCall(Ledger ledger)
    {
        var offering = ledger.Offering;
        var zeroStrike = StatedSpending.OnZeroStrikeCall(offering);
        return (offering.CappedCallCostUsd, zeroStrike) switch
        {
            ({ } cost, _) => new(ProceedsUse.CappedCall, cost + (zeroStrike ?? 0), ProceedsBasis.Terms),
            (_, { } cost) => new(ProceedsUse.CappedCall, cost, ProceedsBasis.Note),
            _ when offering.UseOfProceeds.Contains(UseOfProceeds.CappedCall) || ledger.Terms?.CappedCall is CappedCallKind.Cap or CappedCallKind.ZeroStrike =>
                new(ProceedsUse.CappedCall, null, ProceedsBasis.Terms),
            _ => null,
        };
    }

    private static ProceedsStep? Shares(Offering offering) => StatedSpending.OnShares(offering) is { } spent
        ? new(ProceedsUse.ShareRepurchase, spent, ProceedsBasis.Note)
        : offering.UseOfProceeds.Contains(UseOfProceeds.ShareRepurchase) ? new(ProceedsUse.ShareRepurchase, null, ProceedsBasis.Terms) : null;

    /// <summary>
    /// Debt of the issuer that was repaid, redeemed, repurchased or exchanged from the closing to the end of its month,
    /// since a day that is known to the month is its end; what is repaid counts at par where its cash is not recorded.
    /// </summary>
    private static ProceedsStep? Refinancing(DebtBook book, Ledger ledger)
    {
        if (!ledger.Offering.UseOfProceeds.Contains(UseOfProceeds.Refinancing))
        {
            return null;
        }

        var retired = (from other in book.LedgersOf[ledger.Issuer.Ticker]
                       where other != ledger && other.IsCounted
                       from one in other.Events
                       where one.PrincipalChangeUsd < 0 && IsRepayment(one.Kind) && RefinancedBy(book, ledger.Issuer, one) == ledger
                       select one).ToList();
        var usd = retired.Select(Cash).ToList();
        return new ProceedsStep(ProceedsUse.Refinancing, usd.Count == 0 || usd.Any(one => one is null) ? null : usd.Sum(), ProceedsBasis.Events) { Events = retired };
    }

    private static bool IsRepayment(DebtEventKind kind) =>
        kind is DebtEventKind.Repaid or DebtEventKind.Redeemed or DebtEventKind.Repurchased or DebtEventKind.Exchanged;

    private static long? Cash(DebtEvent one) => one.CashUsd ?? (one.Kind == DebtEventKind.Repaid ? -one.PrincipalChangeUsd : null);

    // Of several offerings in a month the last one before the repayment.
    private static Ledger? RefinancedBy(DebtBook book, Miner issuer, DebtEvent one) =>
        book.LedgersOf[issuer.Ticker]
            .Where(other => other.Offering.UseOfProceeds.Contains(UseOfProceeds.Refinancing) && MoneyOn(other) is { } day
                && day <= one.OccurredOn && (day.Year, day.Month) == (one.OccurredOn.Year, one.OccurredOn.Month))
            .OrderBy(MoneyOn).ThenBy(other => other.Offering.Id, StringComparer.Ordinal)
            .LastOrDefault();

    private static DateOnly? MoneyOn(Ledger ledger) =>
        ledger.Offering.ClosedOn ?? ledger.Events.FirstOrDefault(one => one.PrincipalChangeUsd > 0)?.OccurredOn;
}
