using System.Globalization;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Pages.Offerings;

/// <summary>A line of the dilution table: what it is called, its value at a share price, and how that is computed.</summary>
internal sealed record DilutionRow(string Label, Func<Dilution, string> Value, string Formula)
{
    public static IReadOnlyList<DilutionRow> All { get; } =
    [
        new("Moneyness", one => Moneyness(decimal.Round(one.MoneynessPercent, 1)), "share price / conversion price − 1"),
        new("Shares on full conversion", one => Shares.Count(one.Shares), "principal / 1,000 × rate"),
        new("Conversion value", one => Shares.Value(one.ConversionValueUsd), "shares × share price"),
        new("Dilution value over principal", one => Shares.Value(one.ExcessUsd), "shares × (share price − conversion price), where positive"),
        new("Offset by the capped call", one => one.OffsetUsd is { } offset ? Shares.Value(offset) : "no cap known", "shares × (lower of share price and cap − conversion price), where positive"),
        new("Dilution value after it", one => Shares.Value(one.NetExcessUsd), "the difference"),
        new("Shares worth that", one => Shares.Count(one.NetShares), "divided by the share price: the dilution if principal is repaid in cash"),
    ];

    private static string Moneyness(decimal percent) => percent switch
    {
        0 => "at the money",
        > 0 => string.Create(CultureInfo.InvariantCulture, $"+{percent:0.0}% in"),
        _ => string.Create(CultureInfo.InvariantCulture, $"−{-percent:0.0}% out"),
    };
}
