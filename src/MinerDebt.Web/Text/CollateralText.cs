using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Text;

/// <summary>Pledged bitcoin in words.</summary>
public static class CollateralText
{
    /// <summary>What a source says of a pledge.</summary>
    public static string Pledge(Pledge pledge) =>
        $"As of {Terms.Day(pledge.AsOf)}: {(pledge.BtcPledged is { } bitcoin ? $"{CreditText.Bitcoin(bitcoin)} BTC" : "bitcoin, number not public")}; "
        + $"loan-to-value at the start {CreditText.Ltv(pledge.InitialLtvPercent)}, margin call {Threshold(pledge.MarginCallLtvPercent)}, liquidation {Threshold(pledge.LiquidationLtvPercent)}.{(pledge.Notes is { } notes ? $" {notes}" : "")}";

    public static string Threshold(decimal? percent) => percent is null ? "not public" : CreditText.Ltv(percent);

    /// <summary>How the ratio and the prices of a pledge are made.</summary>
    /// <param name="asked">A price of bitcoin that the address asks for; null for none.</param>
    public static string Rule(Collateral one, decimal? asked)
    {
        var sentences = new List<string> { "Loan-to-value = loan ÷ (bitcoin pledged × price); a threshold is reached at the price loan ÷ (bitcoin pledged × threshold)." };
        if (one.LtvPercent is { } ltv)
        {
            sentences.Add($"{Usd.Exact(one.PrincipalUsd!.Value)} ÷ ({CreditText.Bitcoin(one.Pledge.BtcPledged)} × {CreditText.Price(one.BtcPriceUsd)}) = {CreditText.Ltv(ltv)}.");
        }

        if (asked is { } price && one.LtvAt(price) is { } then)
        {
            sentences.Add($"At {CreditText.Price(price)}: {CreditText.Ltv(then)}.");
        }

        sentences.Add((one.MarginCallPriceUsd, one.LiquidationPriceUsd) switch
        {
            ({ } call, { } sale) => $"Margin call at {CreditText.Price(call)}, liquidation at {CreditText.Price(sale)}.",
            ({ } call, null) => $"Margin call at {CreditText.Price(call)}; the liquidation threshold is not public.",
            (null, { } sale) => $"Liquidation at {CreditText.Price(sale)}; the margin call threshold is not public.",
            _ => Why(one),
        });
        if (one.IsIllustrated)
        {
            sentences.Add("The thresholds are those of another lender: an illustration, not a term of this loan.");
        }

        return string.Join(' ', sentences);
    }

    /// <summary>Why no price of a threshold can be said.</summary>
    public static string Why(Collateral one) => one switch
    {
        { PrincipalUsd: 0 } => "Nothing is drawn.",
        { PrincipalUsd: null } => "What is owed is not known.",
        { HasThresholds: true, Pledge.BtcPledged: null } => $"The number of bitcoin is not public.{Fall(one)}",
        { HasThresholds: false } => "The thresholds are not public.",
        _ => "",
    };

    private static string Fall(Collateral one) => (one.FallToMarginCallPercent, one.FallToLiquidationPercent) switch
    {
        ({ } call, { } sale) => $" From the start bitcoin may fall {CreditText.Ltv(call)} until the margin call and {CreditText.Ltv(sale)} until the liquidation.",
        ({ } call, null) => $" From the start bitcoin may fall {CreditText.Ltv(call)} until the margin call.",
        _ => "",
    };
}
