using System.Globalization;

namespace MinerDebt.Web.Text;

/// <summary>Share prices, numbers of shares and answers as a reader sees them, the same in every culture.</summary>
public static class Shares
{
    /// <summary><c>$85.63</c>, <c>$19.9375</c>: to the cent, finer where it is known finer.</summary>
    public static string Price(decimal? dollars) => Number(dollars, "$");

    /// <summary>At least two decimals, at most four.</summary>
    public static string Number(decimal? value, string unit) =>
        value is { } known ? unit + known.ToString("#,0.00##", CultureInfo.InvariantCulture) : Terms.Unknown;

    /// <summary>Whole shares: <c>11,678,400</c>.</summary>
    public static string Count(decimal shares) => decimal.Round(shares, MidpointRounding.AwayFromZero).ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>Whole dollars of an amount that is not whole. What a division left behind the fourth decimal does not turn a half.</summary>
    public static string Value(decimal? dollars) =>
        dollars is { } known ? Usd.Exact((long)decimal.Round(decimal.Round(known, 4), MidpointRounding.AwayFromZero)) : Terms.Unknown;

    public static string YesNo(bool? flag) => flag switch { true => "Yes", false => "No", null => Terms.Unknown };
}
