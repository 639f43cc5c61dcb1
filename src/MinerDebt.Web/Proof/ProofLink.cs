using System.Globalization;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Proof;

/// <summary>The values of the key <c>open</c>, one for each kind of figure.</summary>
public static class ProofLink
{
    public const string DueWithin24Months = "due:24m";

    /// <summary>Stands for all buckets of a maturity wall.</summary>
    public const string WholeWall = "all";

    public static string Debt(Quarter quarter, string? series = null) => Join("debt", quarter.ToString(), series);

    public static string Raised(Quarter quarter, string? series = null) => Join("raised", quarter.ToString(), series);

    public static string Coupon(Quarter quarter, string? series = null) => Join("coupon", quarter.ToString(), series);

    public static string Support(Quarter quarter) => Join("support", quarter.ToString(), null);

    /// <summary>By first put at the end of the range, whatever the basis of the address.</summary>
    public static string Due(string bucket) => Join("due", bucket, null);

    /// <summary>On the basis, the day and the step of the address.</summary>
    public static string DueOnWall(string bucket, string? series = null) => Join("wall", bucket, series);

    public static string DueOnWallWithin(int months) => Join("wall", string.Create(CultureInfo.InvariantCulture, $"{months}m"), null);

    /// <summary>A sum of the put and call calendar.</summary>
    /// <param name="what">One of the constants of <see cref="CalendarProof"/>.</param>
    /// <param name="year">Null for all that are listed.</param>
    public static string Calendar(string what, string? year = null) => Join("calendar", what, year ?? CalendarProof.Whole);

    /// <summary>The weighted average life on the basis and the day of the address.</summary>
    public static string WeightedAverageLife => Join("wall", "life", null);

    /// <summary>The average final maturity on the basis and the day of the address.</summary>
    public static string AverageFinalMaturity => Join("wall", "final", null);

    /// <param name="step">One of <see cref="BridgeStepKind"/>.</param>
    public static string Bridge(Quarter quarter, BridgeStepKind step) => Join("bridge", quarter.ToString(), AddressReader.Word(step));

    public static string Offering(string id) => Join("offering", id, null);

    public static string Ties(Quarter quarter, string ticker) => Join("ties", quarter.ToString(), ticker);

    /// <summary>What falls due within a year of the period end of a miner, beside the current portion that it reported for a quarter.</summary>
    public static string CurrentPortion(Quarter quarter, string ticker) => Join("current", quarter.ToString(), ticker);

    /// <summary>Ours in one interval of a miner's own table of maturities, on the basis of the address.</summary>
    public static string Ladder(Quarter quarter, string ticker, DateOnly from) => $"ladder:{quarter}:{ticker}:{from:yyyy-MM-dd}";

    /// <summary>What was owed on one offering at the end of a quarter.</summary>
    public static string Owed(string id, Quarter quarter) => Join("offering", id, quarter.ToString());

    /// <param name="figure">One of <see cref="DriverFigure"/>.</param>
    /// <param name="ticker">One miner; null for the market, or for all of the address.</param>
    public static string Driver(DriverFigure figure, Quarter quarter, string? ticker = null) =>
        $"drivers:{AddressReader.Word(figure)}:{quarter}{(ticker is null ? "" : $":{ticker}")}";

    /// <summary>A year's interest at the run rate.</summary>
    public static string Interest(Quarter quarter, string? series = null) => Join("interest", quarter.ToString(), series);

    /// <summary>Why the average coupon changed.</summary>
    public static string CouponChange(Quarter from, Quarter to, string? series = null) => Join("change", $"{from}:{to}", series);

    /// <param name="key">One of <see cref="Text.CreditText.Key"/>.</param>
    public static string Recourse(Quarter quarter, string key, string? series = null) => Join("recourse", $"{quarter}:{key}", series);

    /// <summary>What one company of a group owed.</summary>
    /// <param name="offering">The id of one of its instruments.</param>
    public static string Obligor(Quarter quarter, string offering) => Join("obligor", quarter.ToString(), offering);

    /// <param name="offering">The id of one of its loans.</param>
    public static string Collateral(string offering, DateOnly day) => $"collateral:{offering}:{day:yyyy-MM-dd}";

    /// <param name="which">Null for the stated maturity, else <c>put</c>, <c>call</c> or <c>putcall</c>.</param>
    public static string AllIn(string offering, string? which = null) => Join("allin", offering, which);

    /// <summary>All-in rates of a miner, or of all, averaged over one kind of debt.</summary>
    public static string AllInAverage(Quarter quarter, bool convertible, string? ticker = null) => Join("allins", $"{quarter}:{(convertible ? "convertible" : "straight")}", ticker);

    public static string Effective(Quarter quarter, string ticker, DebtClass debtClass) => Join("effective", $"{quarter}:{ticker}", debtClass.ToString());

    /// <summary>What retiring debt cost in the range of the address.</summary>
    public static string Retired(string ticker) => Join("retired", ticker, null);

    public static string Waterfall(string offering) => Join("waterfall", offering, null);

    /// <summary>What can still be drawn on one offering: at the end of a quarter, or at the latest.</summary>
    public static string Commitment(string offering, Quarter? quarter = null) => Join("commitment", offering, quarter?.ToString());

    /// <summary>What could still be drawn at the end of a quarter, on all facilities or those of one miner.</summary>
    public static string Undrawn(Quarter quarter, string? ticker = null) => Join("undrawn", quarter.ToString(), ticker);

    /// <summary>The AI contracts of a miner and the debt for them.</summary>
    public static string Contracts(Quarter quarter, string ticker) => Join("contracts", quarter.ToString(), ticker);

    /// <param name="figure">What kind: need, puts, put, interest, revenue, cover, short, pledges or pledge.</param>
    /// <param name="rest">A column, a ticker or the id of an offering, and then perhaps a ticker.</param>
    public static string Scenario(string figure, params IReadOnlyList<string> rest) => string.Join(':', ["scenario", figure, .. rest]);

    private static string Join(string kind, string what, string? series) => series is null ? $"{kind}:{what}" : $"{kind}:{what}:{series}";
}
