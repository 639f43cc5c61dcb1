using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Maturities;

/// <summary>A day on which principal falls due, or may be asked for or redeemed.</summary>
/// <param name="On">As far as it is known; of a call the first day on which the issuer may redeem.</param>
/// <param name="PrincipalUsd">
/// Whole US dollars: what would be repaid on that day if nothing but the schedule were repaid before. Entries of one
/// offering overlap, so that only entries of one kind of different offerings may be added.
/// </param>
/// <param name="Put">The put, of that kind.</param>
/// <param name="CallTriggerPercent">Share price from which the issuer may redeem, percent of the conversion price; null where there is no such condition, or none is known.</param>
/// <param name="IsDerived">Whether the amount was computed from a rule, and is an estimate.</param>
public sealed record CalendarEntry(
    Holding Holding, CalendarKind Kind, PartialDate On, long PrincipalUsd, HolderPut? Put = null, decimal? CallTriggerPercent = null, bool IsDerived = false)
{
    /// <summary>The last day that can be meant.</summary>
    public DateOnly Day => On.LastDay;

    /// <summary>Whether a put holds only under a condition.</summary>
    public bool IsConditional => Put is { Condition: not null };
}

/// <summary>What happens on a day of the calendar.</summary>
public enum CalendarKind
{
    /// <summary>A contractual repayment before the final maturity.</summary>
    Installment,

    /// <summary>Holders may ask for repayment.</summary>
    HolderPut,

    /// <summary>From this day on the issuer may redeem.</summary>
    Call,

    /// <summary>The final maturity.</summary>
    Maturity,
}
