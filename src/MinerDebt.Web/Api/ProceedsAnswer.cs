using MinerDebt.Core.Analysis.Credit;

namespace MinerDebt.Web.Api;

/// <summary>Where the proceeds of an offering went. Whole US dollars; an amount is null where there was no such use, or its amount is not known.</summary>
/// <param name="OfferingId">The offering.</param>
/// <param name="Ticker">The ticker of the miner.</param>
/// <param name="ClosedOn">Else the day of pricing.</param>
/// <param name="GrossUsd">The principal that the net proceeds belong to.</param>
/// <param name="FeesUsd">Gross less net proceeds.</param>
/// <param name="CappedCallUsd">Spent on capped calls.</param>
/// <param name="ShareRepurchaseUsd">Spent on the issuer's own shares.</param>
/// <param name="RefinancingUsd">Spent on debt that it repaid.</param>
/// <param name="UnknownUses">Uses that are named without an amount.</param>
/// <param name="LeftUsd">Gross less all that is known.</param>
/// <param name="LeftIsAtMost">Whether less may be left.</param>
public sealed record ProceedsAnswer(
    string OfferingId, string Ticker, DateOnly? ClosedOn, long GrossUsd, long? FeesUsd, long? CappedCallUsd, long? ShareRepurchaseUsd, long? RefinancingUsd,
    IReadOnlyList<ProceedsUse> UnknownUses, long LeftUsd, bool LeftIsAtMost)
{
    internal static ProceedsAnswer Of(ProceedsWaterfall one)
    {
        return new(
            one.Ledger.Offering.Id, one.Ledger.Issuer.Ticker, one.Ledger.Offering.DatedOn, one.GrossUsd,
            Usd(ProceedsUse.Fees), Usd(ProceedsUse.CappedCall), Usd(ProceedsUse.ShareRepurchase), Usd(ProceedsUse.Refinancing),
            [.. one.Steps.Where(step => step.Usd is null).Select(step => step.Use)], one.LeftUsd, one.IsAtMost);

        long? Usd(ProceedsUse use) => one.Steps.FirstOrDefault(step => step.Use == use)?.Usd;
    }

    internal static IEnumerable<IReadOnlyList<object?>> Csv(IEnumerable<ProceedsAnswer> answers) =>
    [
        ["offering_id", "ticker", "closed_on", "gross_usd", "fees_usd", "capped_call_usd", "share_repurchase_usd", "refinancing_usd", "unknown_uses", "left_usd", "left_is_at_most"],
        .. answers.Select(one => new object?[]
        {
            one.OfferingId, one.Ticker, one.ClosedOn, one.GrossUsd, one.FeesUsd, one.CappedCallUsd, one.ShareRepurchaseUsd, one.RefinancingUsd,
            one.UnknownUses.Select(use => use.ToString()), one.LeftUsd, one.LeftIsAtMost,
        }),
    ];
}
