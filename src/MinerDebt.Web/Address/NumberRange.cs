using System.Globalization;
using System.Text.RegularExpressions;

namespace MinerDebt.Web.Address;

/// <summary>A range of numbers, both ends included: <c>6..8</c>, <c>6..</c>, <c>..8</c>, or <c>6</c> for that number alone; large ones also as <c>500M</c> and <c>1.5B</c>.</summary>
/// <param name="From">Null for no lower end.</param>
/// <param name="To">Null for no upper end; not both.</param>
public sealed partial record NumberRange(decimal? From, decimal? To)
{
    public const string Separator = "..";

    private const decimal Million = 1_000_000;
    private const decimal Billion = 1_000_000_000;

    /// <returns>Null if the text is no range, or one beyond the highest number, or its ends are the wrong way round.</returns>
    public static NumberRange? Parse(string text, decimal highest)
    {
        var at = text.IndexOf(Separator, StringComparison.Ordinal);
        var (first, last) = at < 0 ? (text, text) : (text[..at], text[(at + Separator.Length)..]);
        return Read(first, highest, out var from) && Read(last, highest, out var to) && (from ?? to) is not null && !(from > to) ? new NumberRange(from, to) : null;
    }

    /// <summary>What is not known is in no range.</summary>
    public bool Holds(decimal? number) => number is { } known && !(known < From) && !(known > To);

    public override string ToString() => From == To ? Write(From) : $"{Write(From)}{Separator}{Write(To)}";

    private static bool Read(string text, decimal highest, out decimal? number)
    {
        var match = Number().Match(text.Trim());
        number = match.Groups["digits"] is { Success: true } digits && decimal.TryParse(digits.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= highest
            ? value * (match.Groups["unit"].Value.ToUpperInvariant() switch { "K" => 1_000, "M" => Million, "B" => Billion, _ => 1 })
            : null;
        return match.Success && (number <= highest || match.Groups["digits"].Length == 0);
    }

    private static string Write(decimal? number) => number switch
    {
        null => "",
        >= Billion and var large when large % Million == 0 => (large / Billion).ToString("0.###", CultureInfo.InvariantCulture) + "B",
        >= Million and var large when large % 1_000 == 0 => (large / Million).ToString("0.###", CultureInfo.InvariantCulture) + "M",
        { } small => small.ToString("0.##########", CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@"\A(?:\$?(?<digits>[0-9]{1,16}(?:\.[0-9]{1,8})?)(?<unit>[KMBkmb]?)%?)?\z")]
    private static partial Regex Number();
}
