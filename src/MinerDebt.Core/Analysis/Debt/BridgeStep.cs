using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Debt;

/// <summary>What of one kind happened to the principal during a quarter.</summary>
/// <param name="Entries">By offering, in time; an event may change nothing, as the signing of an undrawn facility.</param>
public sealed record BridgeStep(BridgeStepKind Kind, IReadOnlyList<BridgeEntry> Entries)
{
    /// <summary>Whole US dollars; positive when more is owed after it.</summary>
    public long ChangeUsd => Entries.Sum(entry => entry.Event.PrincipalChangeUsd);

    /// <summary>The part of the change that no source confirms, whole US dollars, with its sign.</summary>
    public long UnverifiedUsd => Entries
        .Where(entry => entry.Event.Source.Confidence == Confidence.Unverified)
        .Sum(entry => entry.Event.PrincipalChangeUsd);

    /// <summary>
    /// The step that an event belongs to. A redemption is the issuer's call, paid in cash like any repayment. What came or
    /// went with a company, or was set to a filing, is no dealing with a lender and stands apart.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A kind that has no step.</exception>
    public static BridgeStepKind KindOf(DebtEventKind kind) => kind switch
    {
        DebtEventKind.Closed or DebtEventKind.OptionExercised => BridgeStepKind.Issued,
        DebtEventKind.Drawn => BridgeStepKind.Drawn,
        DebtEventKind.PikInterest => BridgeStepKind.AccruedInKind,
        DebtEventKind.Repaid or DebtEventKind.Amortised or DebtEventKind.Redeemed => BridgeStepKind.Repaid,
        DebtEventKind.Repurchased => BridgeStepKind.Repurchased,
        DebtEventKind.Converted => BridgeStepKind.Converted,
        DebtEventKind.Exchanged => BridgeStepKind.Exchanged,
        DebtEventKind.Matured => BridgeStepKind.Matured,
        DebtEventKind.Assumed or DebtEventKind.Deconsolidated or DebtEventKind.AdjustedToFiling => BridgeStepKind.Other,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "An event of this kind belongs to no step of the bridge."),
    };
}

/// <summary>An event with the offering that it changed.</summary>
public sealed record BridgeEntry(Ledger Ledger, DebtEvent Event);

/// <summary>The steps of a bridge, what adds before what reduces.</summary>
public enum BridgeStepKind
{
    /// <summary>Closings and exercised options; also what was issued in exchange for other debt, without new cash.</summary>
    Issued,

    /// <summary>Drawn on facilities and delayed-draw loans.</summary>
    Drawn,

    /// <summary>Interest that was added to the principal.</summary>
    AccruedInKind,

    /// <summary>Repaid, amortised, or redeemed by the issuer.</summary>
    Repaid,

    /// <summary>Bought back from holders before maturity.</summary>
    Repurchased,

    /// <summary>Converted into shares.</summary>
    Converted,

    /// <summary>Given up for shares, cash or other debt; other debt so issued stands in <see cref="Issued"/>.</summary>
    Exchanged,

    /// <summary>Ended on the stated maturity.</summary>
    Matured,

    /// <summary>Assumed with an acquisition, gone with a subsidiary, or set to what a filing says.</summary>
    Other,
}
