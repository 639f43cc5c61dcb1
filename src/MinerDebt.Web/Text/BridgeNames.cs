using MinerDebt.Core.Analysis.Debt;

namespace MinerDebt.Web.Text;

/// <summary>What the steps of a bridge are called, and what they mean.</summary>
public static class BridgeNames
{
    public static string Of(BridgeStepKind kind) => kind switch
    {
        BridgeStepKind.Issued => "Issued",
        BridgeStepKind.Drawn => "Drawn",
        BridgeStepKind.AccruedInKind => "Accrued in kind",
        BridgeStepKind.Repaid => "Repaid",
        BridgeStepKind.Repurchased => "Repurchased",
        BridgeStepKind.Converted => "Converted",
        BridgeStepKind.Exchanged => "Exchanged",
        BridgeStepKind.Matured => "Matured",
        BridgeStepKind.Other => "Other",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a step of the bridge."),
    };

    /// <summary>One sentence.</summary>
    public static string Meaning(BridgeStepKind kind) => kind switch
    {
        BridgeStepKind.Issued => "Notes and loans that closed, and options to buy more that were exercised; also what was issued in exchange for other debt.",
        BridgeStepKind.Drawn => "Drawn on facilities and delayed-draw loans.",
        BridgeStepKind.AccruedInKind => "Interest that was added to the principal instead of being paid.",
        BridgeStepKind.Repaid => "Repaid, amortized, or redeemed by the issuer.",
        BridgeStepKind.Repurchased => "Bought back from holders before maturity.",
        BridgeStepKind.Converted => "Converted into shares.",
        BridgeStepKind.Exchanged => "Given up for shares, cash or other debt.",
        BridgeStepKind.Matured => "Ended on the stated maturity.",
        BridgeStepKind.Other => "Assumed with an acquisition, gone with a subsidiary, or set to what a filing says.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a step of the bridge."),
    };
}
