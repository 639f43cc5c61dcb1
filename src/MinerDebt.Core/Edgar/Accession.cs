using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace MinerDebt.Core.Edgar;

/// <summary>The number that SEC gives a filing, as <c>0001507605-25-000028</c>.</summary>
public static partial class Accession
{
    public static bool IsOne(string text) => Whole().IsMatch(text);

    /// <summary>Reads the number, with dashes or without, or the address of a document of the filing.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out string? accession)
    {
        var match = Inside().Match(text ?? "");
        accession = match.Success ? $"{match.Groups["filer"].Value}-{match.Groups["year"].Value}-{match.Groups["number"].Value}" : null;
        return match.Success;
    }

    /// <summary>The page of SEC that lists the documents of the filing.</summary>
    /// <param name="cik">Of the company; with or without leading zeros.</param>
    /// <param name="accession">With dashes.</param>
    public static string Address(string cik, string accession) =>
        $"https://www.sec.gov/Archives/edgar/data/{cik.TrimStart('0')}/{accession.Replace("-", "", StringComparison.Ordinal)}/{accession}-index.htm";

    [GeneratedRegex(@"^\d{10}-\d{2}-\d{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<![\d-])(?<filer>[0-9]{10})-?(?<year>[0-9]{2})-?(?<number>[0-9]{6})(?![\d-]*\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Inside();
}
