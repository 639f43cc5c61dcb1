using System.Globalization;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange;

/// <summary>
/// The cells of one row as values. A cell that cannot be read becomes a problem and a default value, so that all
/// problems of a row are found at once.
/// </summary>
internal sealed class FactRow(Location? where, IReadOnlyDictionary<string, string> cells, ICollection<Problem> problems)
{
    private const int LongestText = 400;
    private const int LongestRemark = 4_000;
    private const int LongestAddress = 2_000;

    private static readonly DateOnly FirstDay = new(2000, 1, 1);
    private static readonly DateOnly LastDay = new(2099, 12, 31);

    /// <summary>The text of a cell on one line; null if it is blank.</summary>
    public string? Text(string column) => Readable(column, LongestText, "");

    /// <summary>Like <see cref="Text"/>, longer, and possibly on several lines.</summary>
    public string? Remark(string column) => Readable(column, LongestRemark, "\r\n\t");

    /// <summary>The text of an address, which may be longer than other texts.</summary>
    public string? Url(string column) => Readable(column, LongestAddress, "");

    public string? NeededUrl(string column)
    {
        if (Raw(column) is null)
        {
            Report(column, "", "it is blank: enter a value");
        }

        return Url(column);
    }

    public string Needed(string column) => Raw(column) is null ? Report(column, "", "it is blank: enter a value") : Text(column) ?? "";

    public long? Usd(string column) => Read<long?>(column, "it is not a whole number: write it as 3200000000",
        text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null);

    public decimal? Number(string column) => Read<decimal?>(column, "it is not a number: write it with a decimal point, such as 7.75",
        text => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && Math.Abs(value) <= Rule.LargestUsd ? Plain(value) : null);

    public DateOnly? Date(string column) => Read<DateOnly?>(column, "it is not a day from 2000 to 2099: write it as 2025-10-22",
        text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            && value >= FirstDay && value <= LastDay ? value : null);

    public PartialDate? PartialDate(string column) => Read<PartialDate?>(column, "it is not a day, a month or a year from 2000 to 2099: write it as 2027-01-15, 2027-01 or 2027",
        text => Model.PartialDate.TryParse(text, out var value) && value.FirstDay >= FirstDay && value.LastDay <= LastDay ? value : null);

    public Quarter? Quarter(string column) => Read<Quarter?>(column, "it is not a quarter from 2000 to 2099: write it as 2025Q3",
        text => Model.Quarter.TryParse(text, out var value) && value.Start >= FirstDay && value.End <= LastDay ? value : null);

    public bool? Flag(string column) => Read<bool?>(column, "it is neither yes nor no: write one of them",
        text => text switch { "yes" => true, "no" => false, _ => null });

    public T? Choice<T>(string column) where T : struct, Enum => Read<T?>(column, Choices<T>(), text => Named<T>(text));

    public IReadOnlyList<string> List(string column) =>
        Remark(column)?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>A list that must not be empty, in the order of the alphabet: which comes first says nothing.</summary>
    public IReadOnlyList<string> Ids(string column)
    {
        var ids = List(column).Order(StringComparer.Ordinal).ToList();
        if (ids.Count == 0 && (Raw(column) ?? "").All(character => character == ';' || char.IsWhiteSpace(character)))
        {
            Report(column, "", "it is blank: enter a value");
        }

        return ids;
    }

    public IReadOnlyList<T> Choices<T>(string column) where T : struct, Enum =>
        [.. List(column).Select(text => Named<T>(text) ?? Report(column, text, Choices<T>(), default(T)))];

    public IReadOnlyList<HolderPut> Puts(string column) =>
    [
        .. List(column)
            .Select(text => HolderPut.TryParse(text, null, out var put) && put.On >= FirstDay && put.On <= LastDay
                ? put : Report(column, text, "it is not a day: write puts as 2029-10-01 or 2029-10-01?condition", new HolderPut(default, null))),
    ];

    /// <summary>A value that must be there, as the default of its type if it is not.</summary>
    public T Needed<T>(string column, T? value) where T : struct
    {
        if (value is null && Raw(column) is null)
        {
            Report(column, "", "it is blank: enter a value");
        }

        return value ?? default;
    }

    public Source Source(bool published = true) => new(
        Url("source_url"), published ? Text("source_publisher") : null, published ? Date("source_date") : null, Choice<Confidence>("confidence"));

    public string Report(string column, string value, string accepted) => Report(column, value, accepted, "");

    private string? Raw(string column) => cells.GetValueOrDefault(column)?.Trim() is { Length: > 0 } text ? text : null;

    private string? Readable(string column, int longest, string breaks)
    {
        var text = Raw(column);
        return text is not null && ReadableText.Refusal(text, longest, breaks) is { } refusal
            ? Report(column, text.Length > longest ? string.Concat(text.AsSpan(0, 40), "…") : text, refusal, (string?)null) : text;
    }

    private T Report<T>(string column, string value, string accepted, T instead)
    {
        problems.Add(new Problem(where, column, value, accepted));
        return instead;
    }

    private T? Read<T>(string column, string accepted, Func<string, T?> parse)
    {
        if (Raw(column) is not { } text)
        {
            return default;
        }

        return parse(text) ?? Report(column, text, accepted, default(T));
    }

    // As a store gives it back, without zeros at its end: a division keeps no more decimals than its result needs.
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    // Enum.TryParse would take numbers and lists of names too.
    private static T? Named<T>(string text) where T : struct, Enum =>
        ChoiceWords.Find(text, Enum.GetNames<T>()) is { } name ? Enum.Parse<T>(name) : null;

    private static string Choices<T>() where T : struct, Enum =>
        $"it is not known here: use {string.Join(", ", Enum.GetValues<T>().Select(value => ChoiceWords.Of(value)))}";
}
