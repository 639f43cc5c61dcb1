using System.Globalization;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Text;

/// <summary>The terms of an offering as a reader sees them, the same in every culture.</summary>
public static class Terms
{
    // More names than these are a list and no part of a sentence.
    private const int Listed = 50;

    /// <summary>Stands for what is not known.</summary>
    public const string Unknown = "–";

    /// <summary><c>7.750%</c>, <c>0%</c>, <c>SOFR + 2.75%</c>.</summary>
    public static string Coupon(Offering offering) => offering switch
    {
        { CouponPercent: 0 } => "0%",
        { CouponPercent: { } coupon } => coupon.ToString("0.000", CultureInfo.InvariantCulture) + "%",
        _ => offering.FloatingRate ?? Unknown,
    };

    public static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? Unknown;

    /// <summary>As far as it is known: <c>2027-01-15</c>, <c>January 2027</c>, <c>2027</c>.</summary>
    public static string Day(PartialDate? date) => date switch
    {
        null => Unknown,
        { Precision: DatePrecision.Month } => date.Value.FirstDay.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        _ => date.Value.ToString(),
    };

    /// <summary><c>21 October 2025</c>.</summary>
    public static string LongDay(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Usd(long? dollars) => dollars is { } known ? Text.Usd.Short(known) : Unknown;

    /// <summary>To the nearest dollar, then as <see cref="Text.Usd.Short"/>.</summary>
    public static string Usd(decimal? dollars) => dollars is { } known
        ? Text.Usd.Short((long)Math.Round(known, MidpointRounding.AwayFromZero))
        : Unknown;

    /// <summary><c>64%</c>; one decimal below ten percent.</summary>
    public static string Share(decimal? share) => share is { } known
        ? (100 * known).ToString(Math.Abs(known) < 0.0995m && known != 0 ? "0.0" : "0", CultureInfo.InvariantCulture) + "%"
        : Unknown;

    /// <summary><c>3.91%</c>.</summary>
    public static string Percent(decimal? percent) => percent is { } known
        ? known.ToString("0.00", CultureInfo.InvariantCulture) + "%"
        : Unknown;

    /// <summary><c>+2.4%</c>, <c>−15.1%</c>.</summary>
    public static string ChangePercent(decimal percent) =>
        (percent > 0 ? "+" : percent < 0 ? "−" : "") + Math.Abs(percent).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    /// <summary><c>6.3 times</c>.</summary>
    public static string Times(decimal multiple) => multiple.ToString(multiple < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture) + " times";

    /// <summary><c>1 offering</c>, <c>15 offerings</c>, <c>19 companies</c>.</summary>
    public static string Count(int count, string noun) =>
        count.ToString("#,0", CultureInfo.InvariantCulture) + " "
        + (count == 1 ? noun : noun is [.., not ('a' or 'e' or 'o' or 'u'), 'y'] ? noun[..^1] + "ies" : noun + "s");

    /// <summary>The tickers of those who owe some offerings, and how many more there are where they are many.</summary>
    public static string Issuers(IEnumerable<Ledger> ledgers) => Some([.. ledgers.Select(ledger => ledger.Issuer.Ticker).Distinct()]);

    /// <summary>The words, or the first of them and how many more there are.</summary>
    public static string Some(IReadOnlyList<string> words) => words.Count <= Listed
        ? string.Join(", ", words)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", words.Take(Listed))} and {words.Count - Listed:#,0} more");
}
