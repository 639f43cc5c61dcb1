using System.Globalization;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange;

/// <summary>
/// The cells of one row as values. A cell that can not be read becomes a problem and a default value, so that all
/// problems of a row are found at once.
/// </summary>
internal sealed class FactRow(Location? where, IReadOnlyDictionary<string, string> cells, ICollection<Problem> problems)
{
    /// <summary>The text of a cell; null if it is blank.</summary>
    public string? Text(string column) => cells.GetValueOrDefault(column)?.Trim() is { Length: > 0 } text ? text : null;

    public string Needed(string column) => Text(column) ?? Report(column, "", "a value is needed, not a blank");

    public long? Usd(string column) => Read<long?>(column, "a whole number is accepted, for example 3200000000",
        text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null);

    public decimal? Number(string column) => Read<decimal?>(column, "a number with a decimal point is accepted, for example 7.75",
        text => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && Math.Abs(value) <= Rule.LargestUsd ? Plain(value) : null);

    public DateOnly? Date(string column) => Read<DateOnly?>(column, "a day is accepted, for example 2025-10-22",
        text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value : null);

    public Quarter? Quarter(string column) => Read<Quarter?>(column, "a quarter is accepted, for example 2025Q3",
        text => Model.Quarter.TryParse(text, out var value) ? value : null);

    public bool? Flag(string column) => Read<bool?>(column, "yes and no are accepted",
        text => text switch { "yes" => true, "no" => false, _ => null });

    public T? Choice<T>(string column) where T : struct, Enum => Read<T?>(column, Choices<T>(), text => Named<T>(text));

    public IReadOnlyList<string> List(string column) =>
        Text(column)?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    public IReadOnlyList<T> Choices<T>(string column) where T : struct, Enum =>
        [.. List(column).Select(text => Named<T>(text) ?? Report(column, text, Choices<T>(), default(T)))];

    public IReadOnlyList<HolderPut> Puts(string column) =>
    [
        .. List(column)
            .Select(text => HolderPut.TryParse(text, null, out var put)
                ? put : Report(column, text, "days are accepted, for example 2029-10-01 or 2029-10-01?condition", new HolderPut(default, null))),
    ];

    /// <summary>A value that must be there, as the default of its type if it is not.</summary>
    public T Needed<T>(string column, T? value) where T : struct
    {
        if (value is null && Text(column) is null)
        {
            Report(column, "", "a value is needed, not a blank");
        }

        return value ?? default;
    }

    public Source Source(bool published = true) => new(
        Text("source_url"), published ? Text("source_publisher") : null, published ? Date("source_date") : null, Choice<Confidence>("confidence"));

    public string Report(string column, string value, string accepted) => Report(column, value, accepted, "");

    private T Report<T>(string column, string value, string accepted, T instead)
    {
        problems.Add(new Problem(where, column, value, accepted));
        return instead;
    }

    private T? Read<T>(string column, string accepted, Func<string, T?> parse)
    {
        if (Text(column) is not { } text)
        {
            return default;
        }

        return parse(text) ?? Report(column, text, accepted, default(T));
    }

    // As a store gives it back, without zeros at its end: a division keeps no more decimals than its result needs.
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    // Enum.TryParse would take numbers and lists of names too.
    private static T? Named<T>(string text) where T : struct, Enum =>
        Enum.GetNames<T>().FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name
            ? Enum.Parse<T>(name) : null;

    private static string Choices<T>() where T : struct, Enum =>
        $"{string.Join(", ", Enum.GetValues<T>().Select(value => FactColumn.Write(value)))} are accepted";
}
