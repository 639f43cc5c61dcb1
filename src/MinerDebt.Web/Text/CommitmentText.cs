using MinerDebt.Core.Analysis.Offerings;

namespace MinerDebt.Web.Text;

/// <summary>The words of what is committed, drawn and undrawn.</summary>
public static class CommitmentText
{
    /// <summary>What of money raised has not come yet, to follow it: <c>$3.0B of it not drawn</c>; null where all was paid out.</summary>
    public static string? NotDrawn(DrawdownTotal total) => total switch
    {
        { NotDrawnUsd: 0, UnknownUsd: 0 } => null,
        { UnknownUsd: 0 } => $"{Usd.Short(total.NotDrawnUsd)} of it not drawn",
        { NotDrawnUsd: 0 } => $"for {Usd.Short(total.UnknownUsd)} of it no source says what was drawn",
        _ => $"{Usd.Short(total.NotDrawnUsd)} of it not drawn, and for {Usd.Short(total.UnknownUsd)} no source says",
    };

    /// <summary>What a line of a list of offerings says of its size: <c>committed size: $413M drawn, $1.1B not</c>; null where all was paid out.</summary>
    public static string? Of(Drawdown? one) => one switch
    {
        null => null,
        { DrawnUsd: { } drawn } => $"committed size: {Usd.Short(drawn)} drawn, {Usd.Short(one.NotDrawnUsd!.Value)} not",
        _ => "committed size: no source says what was drawn",
    };

    /// <summary><c>committed $1.6B, drawn $413M</c>.</summary>
    public static string Of(Commitment one) => $"committed {Usd.Short(one.CommittedUsd)}, drawn {Amount(one.DrawnUsd)}";

    public static string Amount(long? usd) => usd is { } known ? Usd.Short(known) : "not known";

    public static string Exact(long? usd) => usd is { } known ? Usd.Exact(known) : "not known";

    /// <summary>What drawn means for this one.</summary>
    public static string Drawn(Commitment one) => one switch
    {
        { DrawnUsd: null } => "no draw is recorded, and no source says that there was none",
        { DrawnUsd: 0, Ledger.Offering: { OutstandingUsd: 0, OutstandingAsOf: { } day } } => $"nothing drawn as last reported, for {Terms.Day(day)}",
        { DrawnUsd: 0 } => "nothing drawn by then",
        { Ledger.Offering.Type: Core.Model.InstrumentType.CreditFacility } => "what is owed on it: what is repaid can be drawn again",
        _ => "all draws added up, whether repaid or not",
    };
}
