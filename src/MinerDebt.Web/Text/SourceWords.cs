using System.Text.RegularExpressions;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Text;

/// <summary>
/// Says two things of a source: what the document is, and how it was read. The address itself is named by its host, so
/// that nobody is said to publish there who does not.
/// </summary>
public static partial class SourceWords
{
    /// <summary>The host of the address, without <c>www.</c>.</summary>
    /// <param name="url">An absolute address.</param>
    public static string Host(string url) => new Uri(url).Host is var host && host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;

    /// <summary><c>10-Q</c>, <c>8-K exhibit</c>, <c>release</c>, <c>filing</c>, <c>article or data site</c>; null where there is no source.</summary>
    public static string? Document(Source source)
    {
        var publisher = source.Publisher ?? "";
        var form = Form().Match(publisher);
        return form.Success ? form.Value + (publisher.Contains("exhibit", StringComparison.OrdinalIgnoreCase) ? " exhibit" : "")
            : publisher.Contains("XBRL", StringComparison.OrdinalIgnoreCase) ? "XBRL company facts"
            : publisher.Contains("release", StringComparison.OrdinalIgnoreCase) || source.Confidence == Confidence.Release ? "release"
            : source.Confidence == Confidence.Filing || IsSec(source) ? "filing"
            : source.Confidence == Confidence.Press ? "article or data site"
            : source.Url is null && source.Publisher is null ? null
            : "document";
    }

    /// <summary>How it was read: in full, through someone else, or not at all.</summary>
    public static string Reading(Source source) => source.Confidence switch
    {
        Confidence.Filing => "read in the filing or a copy of it",
        Confidence.Release => "read in the release or a copy of it",
        Confidence.Press when IsUnopened(source) => "quoted from the filing, which was not opened",
        Confidence.Press => "as others reported it",
        Confidence.Unverified => "not confirmed by any source that can be opened",
        _ => "how it was read is not known",
    };

    /// <summary>Whether it stands at the SEC, and was only quoted from what others made of it.</summary>
    public static bool IsUnopened(Source source) => source.Confidence == Confidence.Press && IsSec(source);

    private static bool IsSec(Source source) => source.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Host.Equals("sec.gov", StringComparison.OrdinalIgnoreCase) || address.Host.EndsWith(".sec.gov", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\b(?:10-[QK](?:/A)?|8-K(?:/A)?|6-K|20-F|40-F|S-1(?:/A)?|S-3|S-4|F-[134](?:/A)?|424B\d|Form \d+|DEF 14A)(?![\w-])")]
    private static partial Regex Form();
}
