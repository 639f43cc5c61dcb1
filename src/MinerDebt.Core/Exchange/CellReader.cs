using System.Globalization;
using System.Text.RegularExpressions;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange.Tables;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange;

/// <summary>Turns what people write into cells and fields into what the data set would have there.</summary>
/// <param name="conventions">How the file writes numbers and days.</param>
/// <param name="tickers">Finds the ticker that a name of a company stands for; null if none is known.</param>
public sealed partial class CellReader(TableConventions conventions, Func<string, string?>? tickers = null)
{
    private const int DigitsOfCik = 10;
    private const int FewestDigitsOfCik = 5;

    /// <param name="column">Of the kind.</param>
    /// <param name="cell">As the file has it.</param>
    /// <param name="unit">What plain amounts are counted in, in US dollars.</param>
    /// <returns>The text for the kind to read; null if the cell cannot be taken, then with what to do.</returns>
    public (string? Text, string? Accepted) Read(FactColumn column, TableCell cell, long unit = 1)
    {
        var given = cell.Text;
        if (given.Length == 0)
        {
            return ("", null);
        }

        if (Error().IsMatch(given))
        {
            return (null, "it is an error of a spreadsheet, not a value: correct it, or leave it blank");
        }

        if (column.Type is CellType.Text or CellType.Remark && column.Name != "country" && Missing().IsMatch(given))
        {
            return (null, "it says that nothing is known: leave it blank");
        }

        string? accepted = null;
        var text = column.Type switch
        {
            CellType.Whole or CellType.Number => Number(column, cell, unit, out accepted),
            CellType.Quarter => QuarterReader.Read(given)?.ToString() ?? given,
            CellType.Period when QuarterReader.Read(given) is { } quarter => quarter.ToString(),
            CellType.PartialDay => DateReader.ReadPartial(given, conventions.Dates, out accepted)?.ToString(),
            CellType.Day or CellType.Period => DateReader.Read(given, conventions.Dates, out accepted)?.ToString("O", CultureInfo.InvariantCulture),
            CellType.Puts => Puts(given),
            CellType.Choices => string.Join(';', given.Split(';', StringSplitOptions.TrimEntries).Select(one => ChoiceWords.Find(one, column.Choices) ?? one)),
            CellType.Flag => given.ToLowerInvariant() switch
            {
                "y" or "true" => "yes",
                "n" or "false" => "no",
                var flag => flag,
            },
            CellType.Choice => ChoiceWords.Find(given, column.Choices) ?? given,
            CellType.Ticker => tickers?.Invoke(given) ?? (Ticker().IsMatch(given) ? given.ToUpperInvariant() : given),
            CellType.Text when column.Name is "ticker" or "currency" or "country" => Ticker().IsMatch(given) ? given.ToUpperInvariant() : given,
            CellType.OfferingId => Id(given),
            CellType.Address when cell.Link is { } link && !given.StartsWith("http", StringComparison.OrdinalIgnoreCase) => link,
            CellType.Text => Text(column, given),
            _ => given,
        };
        return (text, accepted);
    }

    private string? Number(FactColumn column, TableCell cell, long unit, out string? accepted)
    {
        accepted = null;
        if (AmountReader.IsDash(cell.Text) && conventions.Dashes is { } dash)
        {
            return dash == DashMeaning.Zero ? "0" : "";
        }

        if (ReadableText.Refusal(cell.Text, int.MaxValue, "\t") is { } unseen)
        {
            accepted = unseen;
            return null;
        }

        var style = cell.IsNumber ? NumberStyle.Point : conventions.Numbers;
        var kind = AmountReader.UnitOf(column)!.Value;
        var isScaled = kind == AmountUnit.UsDollars && unit > 1 && !AmountReader.SaysUnit(cell.Text);
        var amount = AmountReader.Read(cell.Text, style, isScaled ? AmountUnit.Number : kind, out accepted);
        if (isScaled && amount is { } plain)
        {
            amount = plain * unit;
            accepted = amount != decimal.Truncate(amount.Value) ? AmountReader.Cents : null;
        }

        return accepted is null ? amount?.ToString("0.############################", CultureInfo.InvariantCulture) : null;
    }

    // What spreadsheets make of some texts that look like numbers and days.
    private static string Text(FactColumn column, string given) => column.Name switch
    {
        "offering_id" => Id(given),
        "cik" when given.Length is >= FewestDigitsOfCik and < DigitsOfCik && given.All(char.IsAsciiDigit) => given.PadLeft(DigitsOfCik, '0'),
        "fiscal_year_end" when DateTime.TryParseExact(
            given + " 2000", ["d-MMM yyyy", "MMM-d yyyy", "d MMM yyyy", "MMM d yyyy", "d MMMM yyyy", "MMMM d yyyy", "M/d yyyy", "MM-dd yyyy"],
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day.ToString("MM-dd", CultureInfo.InvariantCulture),
        _ => given,
    };

    // Ids have no capitals.
    private static string Id(string given) => Slug().IsMatch(given) ? given.ToLowerInvariant() : given;

    private string Puts(string given) => string.Join(';', given.Split(';', StringSplitOptions.TrimEntries).Select(put =>
    {
        var (day, condition) = put.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? (put[..mark], put[mark..]) : (put, "");
        return (DateReader.Read(day, conventions.Dates, out _)?.ToString("O", CultureInfo.InvariantCulture) ?? day) + condition;
    }));

    [GeneratedRegex(@"\A(?:#(?:NAME\?|REF!|VALUE!|DIV/0!|N/A|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)|Err:[0-9]{3})\z", RegexOptions.IgnoreCase)]
    private static partial Regex Error();

    [GeneratedRegex(@"\A(?:NA|N/A|n\.a\.|NaN|NULL)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Missing();

    [GeneratedRegex(@"\A[A-Za-z0-9.]{1,10}\z")]
    private static partial Regex Ticker();

    [GeneratedRegex(@"\A[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+\z")]
    private static partial Regex Slug();
}
