using System.Globalization;

namespace MinerDebt.Core.Exchange.Tables;

/// <summary>A cell as the sheet has it.</summary>
/// <param name="Type">Attribute <c>t</c> of the format.</param>
/// <param name="Value">As saved; null if nothing was.</param>
internal readonly partial record struct XlsxContent(string Type, int Style, string? Value, bool IsFormula)
{
    private const int DaysTo1904 = 1462;
    private const double Largest = 1e26;
    private const double LastDay = 2_958_465;

    /// <summary>Null if there is none, or it is shared with another cell.</summary>
    public string? Formula { get; init; }

    /// <summary>The address in a formula that makes a link; null if there is none.</summary>
    public string? Link => Formula is { } formula && LinkTo().Match(formula) is { Success: true } match ? match.Groups["address"].Value : null;

    /// <returns>The cell as text, and what to do if it cannot be taken.</returns>
    public (TableCell Cell, string? Accepted) Read(XlsxWorkbook workbook) => (Type, Value) switch
    {
        (_, null) => (new(""), "the formula has no value that a spreadsheet calculated: open the file there and save it"),
        ("e", _) => (new(Value), "it is an error of the spreadsheet, not a value: correct it there, or leave it blank"),
        ("b", _) => (new(Value is "1" or "true" ? "yes" : "no"), null),
        ("s", _) => int.TryParse(Value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < workbook.Strings.Count
            ? (new(workbook.Strings[index].Trim()), null) : (new(Value), "the workbook lacks the text of this cell: save it again"),
        ("d", _) => (new(Value.Replace("T00:00:00", "", StringComparison.Ordinal)), null),
        ("str" or "inlineStr", _) => (new(Value), null),
        (_, "") => IsFormula ? this with { Value = null } is var unsaved ? unsaved.Read(workbook) : default : (new(""), null),
        _ => (Number(Value, workbook), null),
    };

    private TableCell Number(string value, XlsxWorkbook workbook)
    {
        var style = Style < workbook.Styles.Count ? workbook.Styles[Style] : XlsxStyle.Number;
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return new(value);
        }

        var days = number + (workbook.CountsFrom1904 ? DaysTo1904 : 0);
        return style switch
        {
            XlsxStyle.Month when days is >= 60 and <= LastDay && Day(days) is [.. var month, '-', '0', '1'] && month.Length == 7 => new(month),
            XlsxStyle.Date or XlsxStyle.Month when days is >= 0 and <= LastDay => new(Day(days)),
            XlsxStyle.Percent when Exact(value, number) is { } share => new(Plain(share * 100) + "%", IsNumber: true),
            _ => new(Exact(value, number) is { } plain ? Plain(plain) : value, IsNumber: true),
        };
    }

    /// <summary>
    /// Spreadsheets show 15 digits and save more: of 7.7500000000000004 only 7.75 was meant. A whole number that another
    /// program wrote keeps all its digits.
    /// </summary>
    private static decimal? Exact(string value, double number) =>
        !(Math.Abs(number) < Largest) ? null
        : decimal.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : (decimal)number;

    private static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Day(double days)
    {
        // The calendar of spreadsheets has a 29 February 1900.
        var time = new DateTime(1899, 12, 30).AddSeconds(Math.Round((days < 60 ? days + 1 : days) * 86_400));
        var form = days < 1 ? "HH:mm:ss" : time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss";
        return time.ToString(form, CultureInfo.InvariantCulture);
    }

    [System.Text.RegularExpressions.GeneratedRegex("""
        \AHYPERLINK\(\s*"(?<address>[^"]+)"
        """, System.Text.RegularExpressions.RegexOptions.IgnoreCase | System.Text.RegularExpressions.RegexOptions.IgnorePatternWhitespace)]
    private static partial System.Text.RegularExpressions.Regex LinkTo();
}
