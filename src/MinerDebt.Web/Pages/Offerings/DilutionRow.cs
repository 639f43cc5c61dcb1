using System.Globalization;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Pages.Offerings;

/// <summary>A line of the conversion table: what it is called, its value at a share price, and how that is computed.</summary>
internal sealed record DilutionRow(string Label, Func<Conversion, string> Value, string Formula)
{
    /// <summary>The lines that the terms of a convertible ask for.</summary>
    public static IReadOnlyList<DilutionRow> Of(ConvertibleState state) => [.. Worth, .. CappedCall(state), .. Settled(state), .. Reported(state)];

    private static IReadOnlyList<DilutionRow> Worth =>
    [
        new("Moneyness", one => Moneyness(one.Dilution.MoneynessPercent), "share price / conversion price − 1"),
        new("Parity", one => Percent(one.ParityPercent), "share price × rate / 10: what the shares are worth, of par"),
        new("Conversion value", one => Shares.Value(one.Dilution.ConversionValueUsd), "principal / 1,000 × rate × share price"),
        new("Value over principal", one => Shares.Value(one.Dilution.ExcessUsd), "shares × (share price − conversion price), where positive"),
    ];

    private static IEnumerable<DilutionRow> CappedCall(ConvertibleState state)
    {
        if (state.Offering.CappedCallCapUsd is null)
        {
            yield return new("Capped call", _ => ConversionText.CappedCallShort(state), ConversionText.CappedCall(state));
            yield break;
        }

        yield return new("Offset by the capped call", one => Shares.Value(one.Dilution.OffsetUsd), "options on the notes outstanding × (lower of share price and cap − conversion price), where positive");
        if (state.RepurchasedUsd > 0)
        {
            yield return new("The same if all options were kept", one => Shares.Value(one.OffsetIfKeptUsd), $"with the options on {Usd.Short(state.RepurchasedUsd)} of notes that were bought back; whether they were kept or sold is not known");
        }

        yield return new("Value after the capped call", one => Shares.Value(one.Dilution.NetExcessUsd), "value over principal less the offset");
    }

    private static IEnumerable<DilutionRow> Settled(ConvertibleState state) => state.Ending?.Settlement switch
    {
        Settlement.NetShare =>
        [
            Paid("Cash to holders", Settlement.NetShare, "principal is paid in cash"),
            Given("Net shares issued", Settlement.NetShare, "value over principal / share price"),
            .. After(state, "Net shares after the capped call", Settlement.NetShare),
        ],
        Settlement.Physical => [Given("Shares issued", Settlement.Physical, "principal / 1,000 × rate, if in the money"), .. After(state, "Shares after the capped call", Settlement.Physical)],
        Settlement.Cash => [Paid("Cash to holders", Settlement.Cash, "the conversion value, or par if out of the money")],
        var choice =>
        [
            Given("Shares issued, if all is settled in shares", Settlement.Physical, $"{(choice is null ? "settlement not known" : "the issuer chooses")}: one end; principal / 1,000 × rate, if in the money"),
            .. After(state, "Those after the capped call", Settlement.Physical),
            Paid("Cash to holders, if all is settled in cash", Settlement.Cash, "the other end: the conversion value, or par if out of the money"),
        ],
    };

    private static IEnumerable<DilutionRow> Reported(ConvertibleState state)
    {
        yield return new(
            "Diluted count, if-converted method",
            one => one.IfConvertedShares is { } shares ? $"{Shares.Count(shares)}{Part(one, shares)}" : "settlement not known",
            "what the issuer's diluted share count adds (ASC 260): all shares at any price where shares may be given, those for the excess alone where principal must be paid in cash; the capped call never counts");
        if (state.At(0).IfConvertedInterestUsd > 0)
        {
            yield return new("Interest added back, a year", one => Shares.Value(one.IfConvertedInterestUsd), "the if-converted method adds the coupons to earnings, here before tax");
        }
    }

    private static DilutionRow Given(string label, Settlement method, string formula) =>
        new(label, one => End(one, method) is var end && end.Shares == 0 ? "0" : $"{Shares.Count(end.Shares)}{Part(one, end.Shares)}", formula);

    private static DilutionRow Paid(string label, Settlement method, string formula) => new(label, one => Shares.Value(End(one, method).CashUsd), formula);

    // Nothing without a capped call that has a cap.
    private static IEnumerable<DilutionRow> After(ConvertibleState state, string label, Settlement method) => state.Offering.CappedCallCapUsd is null ? [] :
    [
        new(
            label,
            one => one.AfterCappedCall(End(one, method).Shares) is { } shares ? $"{Shares.Count(shares)}{Part(one, shares)}" : Terms.Unknown,
            "less the shares that the offset is worth"),
    ];

    private static SettlementEnd End(Conversion one, Settlement method) => one.Ends.Single(end => end.Method == method);

    // Beside each number of shares what it is of those outstanding.
    private static string Part(Conversion one, decimal shares) => one.PercentOfShares(shares) is { } percent ? $" ({Percent(percent)})" : "";

    private static string Percent(decimal percent) => percent.ToString("0.0", CultureInfo.InvariantCulture) + "%";

    private static string Moneyness(decimal percent) => percent switch
    {
        0 => "at the money",
        > 0 => string.Create(CultureInfo.InvariantCulture, $"+{percent:0.0}% in"),
        _ => string.Create(CultureInfo.InvariantCulture, $"−{-percent:0.0}% out"),
    };
}
