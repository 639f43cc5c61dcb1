using System.Globalization;

namespace MinerDebt.Core.Exchange;

/// <summary>
/// Texts that a spreadsheet would take for a formula get an apostrophe before them in CSV files, as spreadsheets themselves
/// mark a text; reading such a file takes it away again.
/// </summary>
public static class HarmlessText
{
    private const char Mark = '\'';

    /// <summary>The text as it is written into a CSV file.</summary>
    public static string Write(string text) => StartsFormula(text) && !IsNumber(text) ? Mark + text : text;

    /// <summary>The text that was meant by a cell of a file.</summary>
    public static string Read(string text) => text.Length > 1 && text[0] == Mark && StartsFormula(text.AsSpan(1)) ? text[1..] : text;

    private static bool StartsFormula(ReadOnlySpan<char> text) => text.Length > 0 && (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' || (text[0] == Mark && StartsFormula(text[1..])));

    private static bool IsNumber(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
