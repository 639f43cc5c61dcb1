using System.Globalization;
using System.Text.RegularExpressions;
using MinerDebt.Core.Changes;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Downloads.Pictures;

/// <summary>How a picture is to look.</summary>
/// <param name="Theme">Null for that of the page that shows it.</param>
/// <param name="Width">In units of which a letter is about twelve high.</param>
/// <param name="Height">In the same units.</param>
/// <param name="Scale">Pixels for a unit.</param>
/// <param name="Background">Null for that of the theme; <c>none</c> for a transparent one, else a color.</param>
public sealed partial record PictureOptions(PictureTheme? Theme, int Width, int Height, decimal Scale, string? Background)
{
    public const int NarrowestWidth = 320;
    public const int WidestWidth = 2400;
    public const int LowestHeight = 300;
    public const int HighestHeight = 1800;

    // Beyond this a picture takes hundreds of megabytes while it is made.
    private const decimal MostPixels = 16_000_000;
    private const decimal SmallestScale = 0.5m;
    private const decimal LargestScale = 4;

    public static PictureOptions Default { get; } = new(null, 960, 540, 1, null);

    /// <summary>As wide as previews of links are, with letters that can be read there.</summary>
    public static PictureOptions Preview { get; } = new(PictureTheme.Light, 600, 315, 2, null);

    /// <summary>The keys and values of a picture that looks so; what is default is left out.</summary>
    public IEnumerable<(string Key, string Value)> Fields(bool isPixels) =>
        from field in new (QueryKey Key, string Value, string Default)[]
        {
            (PictureKeys.Theme, Theme is { } theme ? AddressReader.Word(theme) : "auto", isPixels ? "light" : "auto"),
            (PictureKeys.Width, Text(Width), Text(Default.Width)),
            (PictureKeys.Height, Text(Height), Text(Default.Height)),
            (PictureKeys.Scale, Text(Scale), isPixels ? "2" : "1"),
            (PictureKeys.Background, Background switch { null => "card", "none" => "transparent", var color => color[1..] }, "card"),
        }
        where field.Value != field.Default
        select (field.Key.Name, field.Value);

    /// <param name="value">The value of a key; null or empty if it is not given.</param>
    /// <param name="isPixels">Whether it is made of pixels, and so of one theme.</param>
    public static (PictureOptions Options, IReadOnlyList<Problem> Problems) Read(Func<QueryKey, string?> value, bool isPixels)
    {
        List<Problem> problems = [];
        var options = new PictureOptions(
            One(PictureKeys.Theme, isPixels ? PictureTheme.Light : null, ThemeOf, isPixels ? "choose light or dark" : "choose one of auto, light, dark"),
            One(PictureKeys.Width, Default.Width, text => Whole(text, NarrowestWidth, WidestWidth), $"write a whole number from {NarrowestWidth} to {WidestWidth}"),
            One(PictureKeys.Height, Default.Height, text => Whole(text, LowestHeight, HighestHeight), $"write a whole number from {LowestHeight} to {HighestHeight}"),
            One(PictureKeys.Scale, isPixels ? 2 : 1, text => ScaleOf(text, isPixels ? 2 : 1), $"write a number from {SmallestScale} to {LargestScale}"),
            One(PictureKeys.Background, null, BackgroundOf, "write card, transparent, or six digits of a color such as ffffff"));
        if (options.Width * options.Height * options.Scale * options.Scale > MostPixels)
        {
            problems.Add(new Problem(null, PictureKeys.Scale.Name, Text(options.Scale), string.Create(CultureInfo.InvariantCulture, $"make width × height × scale² at most {MostPixels:#,0} pixels")));
        }

        return (options, problems);

        (bool IsGood, PictureTheme? Value) ThemeOf(string text) => text.ToLowerInvariant() switch
        {
            "light" => (true, PictureTheme.Light),
            "dark" => (true, PictureTheme.Dark),
            "auto" => (!isPixels, null),
            _ => (false, null),
        };

        T One<T>(QueryKey key, T byDefault, Func<string, (bool IsGood, T Value)> parse, string accepted)
        {
            if (value(key)?.Trim() is not { Length: > 0 } text)
            {
                return byDefault;
            }

            var (isGood, read) = parse(text);
            if (!isGood)
            {
                problems.Add(new Problem(null, key.Name, text, accepted));
            }

            return isGood ? read : byDefault;
        }
    }

    private static (bool IsGood, int Value) Whole(string text, int least, int most) =>
        (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most, number);

    // The page's own key of that name, which says how the value axis is divided, may stand beside the number.
    private static (bool IsGood, decimal Value) ScaleOf(string text, decimal byDefault) =>
        text.Split(',').Where(word => !Enum.TryParse<ValueScale>(word, ignoreCase: true, out _) || char.IsAsciiDigit(word[0])).ToList() is [var number, .. var more]
            ? ScaleOf(more.Count == 0 ? number : text)
            : (true, byDefault);

    private static (bool IsGood, decimal Value) ScaleOf(string text) =>
        (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= SmallestScale and <= LargestScale, number);

    private static (bool IsGood, string? Value) BackgroundOf(string text) => text.ToLowerInvariant() switch
    {
        "card" => (true, null),
        "transparent" => (true, "none"),
        var color => (Color().IsMatch(color), "#" + color),
    };

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    [GeneratedRegex("^[0-9a-f]{6}$")]
    private static partial Regex Color();
}

/// <summary>The colors of a picture.</summary>
public enum PictureTheme
{
    Light,
    Dark,
}
