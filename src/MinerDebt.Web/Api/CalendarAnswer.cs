using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Api;

/// <summary>A day on which principal falls due, or may be asked for or redeemed.</summary>
/// <param name="OfferingId">The offering.</param>
/// <param name="Ticker">The ticker of the miner.</param>
/// <param name="Kind">What happens on the day.</param>
/// <param name="On">A day, a month or a year, as far as it is known; of a call the first day on which the issuer may redeem.</param>
/// <param name="PrincipalUsd">Whole US dollars: what would be repaid on that day if nothing but the schedule were repaid before. Entries of one offering overlap and must not be added.</param>
/// <param name="IsEstimate">Whether the amount was computed from a rule.</param>
/// <param name="Condition">What must hold for a put; null where nothing must, and for other kinds.</param>
/// <param name="CallTriggerPercent">Share price from which the issuer may redeem, percent of the conversion price; null too where there is no such condition.</param>
/// <param name="OwedUsd">Owed on the offering at the end of the quarter, whole US dollars.</param>
public sealed record CalendarAnswer(
    string OfferingId, string Ticker, CalendarKind Kind, PartialDate On, long PrincipalUsd, bool IsEstimate, string? Condition, decimal? CallTriggerPercent, long OwedUsd)
{
    /// <summary>Tells it from all others.</summary>
    internal string Key => $"{OfferingId} {Kind} {On} {Condition}";

    internal static CalendarAnswer Of(CalendarEntry entry) => new(
        entry.Holding.Ledger.Offering.Id, entry.Holding.Ledger.Issuer.Ticker, entry.Kind, entry.On, entry.PrincipalUsd, entry.IsDerived,
        entry.Put?.Condition, entry.CallTriggerPercent, entry.Holding.Position.Principal);

    internal static IEnumerable<IReadOnlyList<object?>> Csv(IEnumerable<CalendarAnswer> answers) =>
        answers.Select(one => (IReadOnlyList<object?>)
        [
            one.OfferingId, one.Ticker, one.Kind.ToString(), one.On.ToString(), one.PrincipalUsd, one.IsEstimate, one.Condition, one.CallTriggerPercent, one.OwedUsd,
        ]).Prepend(["offering_id", "ticker", "kind", "on", "principal_usd", "is_estimate", "condition", "call_trigger_pct", "owed_usd"]);
}
