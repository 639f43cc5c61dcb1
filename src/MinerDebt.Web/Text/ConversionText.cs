using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Text;

/// <summary>The conversion of a convertible in words.</summary>
public static class ConversionText
{
    public static string Of(Settlement? settlement) => settlement switch
    {
        Settlement.Physical => "in shares",
        Settlement.Cash => "in cash",
        Settlement.NetShare => "principal in cash, the excess in shares (net share)",
        Settlement.IssuerElection => "cash, shares or both, as the issuer chooses",
        _ => "not known",
    };

    /// <summary>In a cell: <c>none</c>, <c>cap not known</c>.</summary>
    public static string CappedCallShort(ConvertibleState state) => state.Ending?.CappedCall switch
    {
        CappedCallKind.None => "none",
        CappedCallKind.Cap => "cap not known",
        CappedCallKind.ZeroStrike => "zero strike",
        CappedCallKind.PrepaidForward => "prepaid forward",
        _ => "not known",
    };

    /// <summary>What there is against dilution, as a sentence without its full stop.</summary>
    public static string CappedCall(ConvertibleState state) => (state.Ending?.CappedCall, state.Offering.CappedCallCapUsd) switch
    {
        (CappedCallKind.PrepaidForward, not null) => "a capped call, and beside it own shares bought by a prepaid forward",
        (_, not null) => "a capped call",
        (CappedCallKind.None, _) => "there is no capped call",
        (CappedCallKind.Cap, _) => "a capped call whose cap is not known",
        (CappedCallKind.ZeroStrike, _) => "a zero-strike call: paid for at once, it delivers shares at maturity at any price; it has no cap, and how many shares is not recorded",
        (CappedCallKind.PrepaidForward, _) => "own shares bought by a prepaid forward; no capped call is known",
        _ => "whether there is a capped call is not known",
    };

    /// <summary>When the issuer may redeem; null if nothing is known.</summary>
    public static string? Call(ConvertibleState state) => (state.Ending?.CallableFrom, state.Ending?.CallTriggerPercent, state.CallPriceUsd) switch
    {
        ({ } day, { } percent, { } price) => $"The issuer may redeem from {Terms.Day(day)} on if the share trades at {Shares.Number(percent, "")}% of the conversion price, {Shares.Price(price)}, or above.",
        ({ } day, _, _) => $"The issuer may redeem from {Terms.Day(day)} on; a share price that triggers it is not known.",
        (_, { } percent, { } price) => $"The issuer may redeem if the share trades at {Shares.Number(percent, "")}% of the conversion price, {Shares.Price(price)}, or above; from when is not known.",
        _ => null,
    };
}
