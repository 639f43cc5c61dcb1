using System.Globalization;
using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Text;

/// <summary>The words of who owes debt, what secures it and what it costs.</summary>
public static class CreditText
{
    /// <summary>In the order of a table, the one that lenders like best first; null is not known.</summary>
    public static readonly IReadOnlyList<Recourse?> Classes = [Recourse.Full, Recourse.Limited, Recourse.None, null];

    public static string Of(Recourse? recourse) => recourse switch
    {
        Recourse.Full => "Full recourse",
        Recourse.Limited => "Limited recourse",
        Recourse.None => "No recourse",
        _ => "Recourse not known",
    };

    /// <summary>The heading of a column: <c>Full</c>.</summary>
    public static string Short(Recourse? recourse) => recourse?.ToString() ?? "Not known";

    public static string Meaning(Recourse? recourse) => recourse switch
    {
        Recourse.Full => "the listed company owes or guarantees all of it",
        Recourse.Limited => "the listed company guarantees the completion, or another part",
        Recourse.None => "the listed company is not liable; lenders have the borrower and its collateral alone",
        _ => "no source says",
    };

    /// <summary>What follows a number of instruments: <c>whose recourse no source states</c>.</summary>
    public static string Which(Recourse? recourse) => recourse switch
    {
        Recourse.Full => "that the listed company owes or guarantees in full",
        Recourse.Limited => "of which the listed company guarantees the completion, another part, or named collateral only",
        Recourse.None => "for which the listed company is not liable",
        _ => "whose recourse no source states",
    };

    /// <summary>Of a year, at the run rate: <c>$1.5B</c>; not known where no rate is, and where nothing is owed.</summary>
    public static string Interest(CostOfDebt cost) => cost.KnownUsd == 0 ? Terms.Unknown : Terms.Usd((decimal?)cost.RunRateUsd);

    /// <summary>The series of a table by recourse.</summary>
    public static string OfSeries(string key) => Enum.TryParse<Recourse>(key, out var recourse) ? Of(recourse) : Short(null);

    /// <summary>The color of a series by recourse: the same in every chart.</summary>
    public static int SlotOf(string key) => key switch
    {
        nameof(Recourse.Full) => 0,
        nameof(Recourse.Limited) => 1,
        nameof(Recourse.None) => 2,
        _ => 6,
    };

    public static string Key(Recourse? recourse) => recourse?.ToString() ?? QuarterTable.UnknownRecourse;

    /// <summary>Who signed: <c>WULF Compute LLC</c>, <c>not known</c>.</summary>
    public static string Signer(Obligor? obligor) => obligor?.Name ?? "not known";

    /// <summary>Who guarantees it; <c>none</c> where it is known that nobody does.</summary>
    public static string Guarantors(IReadOnlyList<string> guarantors) => guarantors.Count == 0 ? "not known" : string.Join("; ", guarantors);

    /// <summary><c>6.77% straight debt, 0.97% convertibles</c>.</summary>
    public static string Coupons(CostOfDebt cost) => $"{Terms.Percent(cost.Straight.Percent)} straight debt, {Terms.Percent(cost.Convertible.Percent)} convertibles";

    /// <summary><c>6.77% | 0.97%</c>, straight debt first.</summary>
    public static string CouponPair(CostOfDebt cost) => $"{Terms.Percent(cost.Straight.Percent)} | {Terms.Percent(cost.Convertible.Percent)}";

    /// <summary>Percentage points with their sign: <c>−0.39</c>, <c>+2.69</c>.</summary>
    public static string Points(decimal points) => points.ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture);

    /// <summary><c>rates −0.39, mix +2.69 points</c>.</summary>
    public static string Split(CouponChange change) => $"rates {Points(change.RatePoints)}, mix {Points(change.MixPoints)} points";

    /// <summary><c>$14.4K</c>, <c>$0 to $214</c>; one amount where both read the same.</summary>
    public static string Range(UsdRange? range) => range is { } known
        ? Terms.Usd((decimal?)known.Low) is var low && Terms.Usd((decimal?)known.High) is var high && low == high ? low : $"{low} to {high}"
        : Terms.Unknown;

    /// <summary>The same of a change: <c>+$14.4M</c>, <c>−$2.0M to +$3.0M</c>.</summary>
    public static string RangeOfChange(UsdRange? range) => range is { } known
        ? Change(known.Low) is var low && Change(known.High) is var high && low == high ? low : $"{low} to {high}"
        : Terms.Unknown;

    private static string Change(decimal usd) => Usd.Change((long)Math.Round(usd, MidpointRounding.AwayFromZero));

    /// <summary><c>267.1%</c> of par.</summary>
    public static string OfPar(decimal? percent) => percent is { } known ? known.ToString("0.0", CultureInfo.InvariantCulture) + "%" : Terms.Unknown;

    /// <summary>Bitcoin: <c>4,253</c>.</summary>
    public static string Bitcoin(decimal? bitcoin) => bitcoin is { } known ? known.ToString("#,0.##", CultureInfo.InvariantCulture) : Terms.Unknown;

    /// <summary>The price of one bitcoin: <c>$58,524</c>.</summary>
    public static string Price(decimal? usd) => usd is { } known ? Usd.Exact((long)Math.Round(known, MidpointRounding.AwayFromZero)) : Terms.Unknown;

    /// <summary>A loan-to-value ratio: <c>60.3%</c>.</summary>
    public static string Ltv(decimal? percent) => OfPar(percent);

    public static string Of(ProceedsUse use) => use switch
    {
        ProceedsUse.Fees => "Fees and discount",
        ProceedsUse.CappedCall => "Capped or zero-strike call",
        ProceedsUse.ShareRepurchase => "Own shares",
        _ => "Debt repaid",
    };

    public static string Of(ProceedsBasis basis) => basis switch
    {
        ProceedsBasis.Terms => "from the terms",
        ProceedsBasis.Note => "as the notes say",
        _ => "repayments at the closing",
    };

    public static string Of(RateKind kind) => kind switch
    {
        RateKind.Fixed => "fixed",
        RateKind.Floating => "floating",
        _ => "not known",
    };
}
