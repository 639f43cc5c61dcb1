using System.Globalization;
using System.Text.RegularExpressions;
using MinerDebt.Benchmarks.Rows;

namespace MinerDebt.Benchmarks.Load;

/// <summary>The table of speed in the README, between two marks.</summary>
internal static partial class SpeedTable
{
    private const string Begin = "<!-- speed -->\n", End = "<!-- /speed -->";

    /// <summary>What is claimed for each figure.</summary>
    /// <exception cref="InvalidDataException">A figure is not in the table, or without a number.</exception>
    public static double Claim(string readme, Row row)
    {
        var cells = Lines(readme).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).FirstOrDefault(cells => cells.Length > 3 && cells[1] == row.Figure);
        return cells is not null && Number().Match(cells[3]) is { Success: true } number
            ? double.Parse(number.Value, CultureInfo.InvariantCulture)
            : throw new InvalidDataException($"The README claims nothing for \"{row.Figure}\". Write its table with: dotnet run -c Release --project tests/MinerDebt.Benchmarks -- load --write");
    }

    /// <summary>The README with what was measured in place of what it said of the same figures; the others stay.</summary>
    public static string Write(string readme, IReadOnlyList<(Row Row, Measured Measured)> measured, DateOnly day, string machine)
    {
        var lines = Row.All.Select(row => measured.FirstOrDefault(one => one.Row == row) is { Measured: { } now }
            ? Line(row, now, day)
            : Lines(readme).FirstOrDefault(line => line.StartsWith($"| {row.Figure} |", StringComparison.Ordinal))).OfType<string>();
        var (before, after) = (readme[..(readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)], readme[readme.IndexOf(End, StringComparison.Ordinal)..]);
        return $"{before}| Figure | Against | Measured | On |\n|---|---|---|---|\n{string.Join('\n', lines)}\n\n{machine}.\n{after}";
    }

    private static string Line(Row row, Measured measured, DateOnly day) =>
        $"| {row.Figure} | {row.Against} | {row.Unit.Text(measured)} | {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} |";

    private static string[] Lines(string readme)
    {
        var (begin, end) = (readme.IndexOf(Begin, StringComparison.Ordinal), readme.IndexOf(End, StringComparison.Ordinal));
        return begin >= 0 && end > begin ? readme[(begin + Begin.Length)..end].Split('\n') : throw new InvalidDataException($"The README lacks {Begin.Trim()} or {End}.");
    }

    [GeneratedRegex(@"^\d+(\.\d+)?")]
    private static partial Regex Number();
}
