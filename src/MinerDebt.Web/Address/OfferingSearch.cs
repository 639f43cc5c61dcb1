using System.Globalization;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Address;

/// <summary>
/// Finds offerings by words: an offering matches if every word asked for is the beginning of one of its own. Its words
/// are those of its names, its notes, and its terms in each way that they are commonly written: $1B, $1.0B, 0%, 0.00%.
/// </summary>
public static class OfferingSearch
{
    private const decimal Million = 1_000_000;
    private const decimal Billion = 1_000_000_000;

    private static readonly char[] Spaces = [' ', '\t', '\n', '\r', ',', ';', '(', ')', '"', '“', '”'];
    private static readonly char[] Joints = ['-', '/', ':'];
    private static readonly char[] Ends = ['.', ':', '?', '!', '\''];

    public static bool Matches(Ledger ledger, string? search)
    {
        var asked = Split(search);
        return asked.Count == 0 || WordsOf(ledger).ToList() is var words
            && asked.All(one => words.Any(word => word.StartsWith(one, StringComparison.OrdinalIgnoreCase)));
    }

    private static IReadOnlyList<string> Split(string? text) =>
        [.. (text ?? "").Split(Spaces, StringSplitOptions.RemoveEmptyEntries).Select(word => word.TrimEnd(Ends)).Where(word => word.Length > 0)];

    private static IEnumerable<string> WordsOf(Ledger ledger) =>
        from text in Texts(ledger)
        from word in Split(text)
        from form in word.Split(Joints).Append(word).Append(word.TrimStart('$'))
        select form;

    private static IEnumerable<string?> Texts(Ledger ledger)
    {
        var (offering, issuer) = (ledger.Offering, ledger.Issuer);
        return
        [
            offering.Id, offering.Title, offering.Notes, offering.UseNote, offering.FloatingRate, offering.Currency,
            issuer.Ticker, issuer.Name, issuer.LegalName, .. issuer.Aliases, .. issuer.FormerNames,
            Names.Of(offering.Type), Names.Singular(offering.Type), Names.Of(offering.Status), .. offering.UseOfProceeds.Select(Names.Of),
            offering.Rule144A == true ? "Rule 144A" : null,
            offering.Secured switch { true => "secured", false => "unsecured", null => null },
            .. Dates(offering), .. Amounts(offering.PrincipalUsd), .. Coupons(offering.CouponPercent),
        ];
    }

    private static IEnumerable<string?> Dates(Offering offering) =>
        new PartialDate?[] { offering.AnnouncedOn, offering.PricedOn, offering.ClosedOn, offering.MaturesOn }.OfType<PartialDate>().Select(day => Terms.Day(day));

    private static IEnumerable<string> Amounts(long? principal) => principal is { } dollars
        ?
        [
            Usd.Short(dollars),
            Usd.Exact(dollars),
            string.Create(CultureInfo.InvariantCulture, $"${dollars}"),
            string.Create(CultureInfo.InvariantCulture, $"${dollars / Million:0.###}M"),
            string.Create(CultureInfo.InvariantCulture, $"${dollars / Billion:0.###}B"),
        ]
        : [];

    private static IEnumerable<string> Coupons(decimal? coupon) => coupon is { } percent
        ? new[] { "0.###", "0.00", "0.000" }.Select(format => percent.ToString(format, CultureInfo.InvariantCulture) + "%")
        : [];
}
