using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Maturities;

/// <summary>A part of what is owed on an offering, with what makes it due.</summary>
/// <param name="Kind">Whether it is still to come, and what asks for it.</param>
/// <param name="On">As far as it is known; null on demand, without a known date, and where installments are not confirmed.</param>
/// <param name="PrincipalUsd">Whole US dollars, positive.</param>
/// <param name="Put">The holder put that makes it due before its stated maturity; null for any other kind.</param>
/// <param name="IsDerived">Whether the amount was computed from a rule, and is an estimate.</param>
public sealed record PaymentDue(
    Holding Holding, DueKind Kind, PartialDate? On, long PrincipalUsd, HolderPut? Put = null, bool IsDerived = false)
{
    /// <summary>The last day that can be meant, for arithmetic; null where no day is known.</summary>
    public DateOnly? DueOn => On?.LastDay;

    /// <summary>Whether a day ahead asks for it.</summary>
    public bool IsAhead => Kind is DueKind.Installment or DueKind.HolderPut or DueKind.Maturity;

    /// <summary>Whether it is due on that day only if a condition holds.</summary>
    public bool IsConditional => Put is { Condition: not null };

    /// <summary>Whether it is shown as less than certain: under a condition, computed, or perhaps repaid already.</summary>
    public bool IsUncertain => IsConditional || IsDerived || Kind == DueKind.Unconfirmed;
}

/// <summary>What makes a part of the principal due; in the order in which the parts of a wall stand.</summary>
public enum DueKind
{
    /// <summary>Its final maturity has passed, and no event says that it was repaid.</summary>
    PastDue,

    /// <summary>The lender may ask for it at any time, so that it is due at once.</summary>
    OnDemand,

    /// <summary>By its schedule it should have been repaid, and no event says so: neither past due nor still to come.</summary>
    Unconfirmed,

    /// <summary>A contractual repayment before the final maturity.</summary>
    Installment,

    /// <summary>Holders may ask for it.</summary>
    HolderPut,

    /// <summary>The final maturity.</summary>
    Maturity,

    /// <summary>No day is known.</summary>
    Undated,
}
