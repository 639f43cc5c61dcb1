using MinerDebt.Core.Model;

namespace MinerDebt.Web.Proof;

/// <summary>The values of the key <c>open</c>, one for each kind of figure.</summary>
public static class ProofLink
{
    public const string DueWithin24Months = "due:24m";

    public static string Debt(Quarter quarter, string? series = null) => Join("debt", quarter.ToString(), series);

    public static string Raised(Quarter quarter, string? series = null) => Join("raised", quarter.ToString(), series);

    public static string Coupon(Quarter quarter) => Join("coupon", quarter.ToString(), null);

    public static string Support(Quarter quarter) => Join("support", quarter.ToString(), null);

    public static string Due(string bucket) => Join("due", bucket, null);

    public static string Offering(string id) => Join("offering", id, null);

    private static string Join(string kind, string what, string? series) => series is null ? $"{kind}:{what}" : $"{kind}:{what}:{series}";
}
