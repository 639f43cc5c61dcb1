using System.Globalization;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Edgar;

/// <summary>Where amounts of a file were filed, as a source and in words.</summary>
/// <param name="cik">Of the company.</param>
/// <param name="address">Of the one filing that the file is; null for a file of many.</param>
internal sealed class FiledSource(string cik, string? address)
{
    private const int LongestNotes = 4_000;
    private const string Publisher = "SEC EDGAR";

    /// <summary>The filing that was filed last among those that the amounts are cited from.</summary>
    public Source Of(IEnumerable<FiledAmount> amounts)
    {
        var cited = amounts.SelectMany(amount => amount.Pieces).Select(piece => piece.Figure.Cited).MaxBy(value => value.Filed ?? DateOnly.MinValue)!;
        return new Source(address ?? Accession.Address(cik, cited.Accession), Publisher, cited.Filed, Confidence.Filing);
    }

    /// <summary>What is stored of remarks, with what the amounts are made of and what was filed before.</summary>
    public static string Notes(string? stored, IEnumerable<string> added)
    {
        var notes = stored ?? "";
        foreach (var one in added.Where(one => !notes.Contains(one, StringComparison.Ordinal)))
        {
            var longer = notes.Length == 0 ? one : $"{notes.TrimEnd()}{(notes.TrimEnd().EndsWith('.') ? "" : ".")} {one}";
            notes = longer.Length <= LongestNotes ? longer : notes;
        }

        return notes;
    }

    public static string Words(FiledAmount amount) => string.Create(
        CultureInfo.InvariantCulture,
        $"{amount.Column}: {string.Concat(amount.Pieces.Select((piece, index) => (piece.IsSubtracted ? " less " : index > 0 ? " plus " : "") + Words(piece.Figure)))}.");

    private static string Words(Figure figure)
    {
        var days = figure.Start is { } start ? string.Create(CultureInfo.InvariantCulture, $"{start:yyyy-MM-dd} to {figure.End:yyyy-MM-dd}") : string.Create(CultureInfo.InvariantCulture, $"at {figure.End:yyyy-MM-dd}");
        var earlier = figure.Versions.Where(version => version.Value != figure.Value)
            .Select(version => string.Create(CultureInfo.InvariantCulture, $"{version.Value:#,0} in {version.Accession} of {version.Filed:yyyy-MM-dd}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{figure.Concept} {days} ({figure.Cited.Accession}{(figure.IsAmended ? $"; before: {string.Join(", ", earlier)}" : "")})");
    }
}
