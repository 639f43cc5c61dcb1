using System.Globalization;

namespace MinerDebt.Web.Text;

/// <summary>US dollars as a reader sees them, the same in every culture.</summary>
public static class Usd
{
    /// <summary>Three to four figures and a unit: <c>$12.4B</c>, <c>$980M</c>, <c>$9.9M</c>, <c>$519K</c>, <c>$0</c>.</summary>
    public static string Short(long dollars)
    {
        var sign = dollars < 0 ? "−" : "";
        var size = Math.Abs((decimal)dollars);
        return sign + size switch
        {
            >= 999_500_000 => Scaled(size, 1_000_000_000, 1, "B"),
            >= 9_950_000 => Scaled(size, 1_000_000, 0, "M"),
            >= 999_500 => Scaled(size, 1_000_000, 1, "M"),
            >= 1_000 => Scaled(size, 1_000, 0, "K"),
            _ => "$" + size.ToString("0", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Like <see cref="Short"/> with the sign always shown: <c>+$15.0B</c>, <c>−$120M</c>.</summary>
    public static string Change(long dollars) => dollars > 0 ? "+" + Short(dollars) : Short(dollars);

    /// <summary>To the dollar: <c>$12,401,254,000</c>.</summary>
    public static string Exact(long dollars) =>
        (dollars < 0 ? "−$" : "$") + Math.Abs((decimal)dollars).ToString("#,0", CultureInfo.InvariantCulture);

    private static string Scaled(decimal size, long unit, int decimals, string suffix) =>
        "$" + Math.Round(size / unit, decimals, MidpointRounding.AwayFromZero)
            .ToString(decimals == 0 ? "0" : "0.0", CultureInfo.InvariantCulture) + suffix;
}
