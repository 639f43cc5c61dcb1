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

    private static string Join(string kind, string what, string? series) => series is null ? $"{kind}:{what}" : $"{kind}:{what}:{series}";
}
