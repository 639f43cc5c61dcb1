using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Api;

/// <summary>A repurchase, a redemption or an exchange. Whole US dollars; null is not known.</summary>
/// <param name="OfferingId">What was retired.</param>
/// <param name="Ticker">The ticker of the miner.</param>
/// <param name="OccurredOn">The day of it.</param>
/// <param name="Kind">A repurchase, a redemption or an exchange.</param>
/// <param name="ParUsd">Principal retired.</param>
/// <param name="CashUsd">Cash that was paid; null where it is not known.</param>
/// <param name="PercentOfPar">Cash ÷ par; null too where shares or notes were given.</param>
/// <param name="InKind">Whether shares or notes were given too, so that cash is not the price.</param>
/// <param name="Source">Where it was read.</param>
public sealed record RetirementAnswer(
    string OfferingId, string Ticker, DateOnly OccurredOn, DebtEventKind Kind, long ParUsd, long? CashUsd, decimal? PercentOfPar, bool InKind, Source Source)
{
    internal static RetirementAnswer Of(Retirement one) => new(
        one.Ledger.Offering.Id, one.Ledger.Issuer.Ticker, one.Event.OccurredOn, one.Event.Kind, one.ParUsd, one.CashUsd,
        one.Percent is { } percent ? Math.Round(percent, 4) : null, one.IsInKind, one.Event.Source);

    internal static IEnumerable<IReadOnlyList<object?>> Csv(IEnumerable<RetirementAnswer> answers) =>
    [
        ["offering_id", "ticker", "occurred_on", "kind", "par_usd", "cash_usd", "percent_of_par", "in_kind", "source_url", "confidence"],
        .. answers.Select(one => new object?[]
        {
            one.OfferingId, one.Ticker, one.OccurredOn, one.Kind.ToString(), one.ParUsd, one.CashUsd, one.PercentOfPar, one.InKind, one.Source.Url, one.Source.Confidence?.ToString().ToLowerInvariant(),
        }),
    ];
}
