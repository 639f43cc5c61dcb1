using System.Globalization;

namespace MinerDebt.Web.Hosting.Settings;

/// <summary>
/// A setting of the program: its name, what the table of the documentation says of it, and what its text may be. It is
/// declared once, beside what reads it, and named in <see cref="KnownSettings.All"/>.
/// </summary>
/// <param name="name">With colons, such as <c>Cache:Bytes</c>.</param>
/// <param name="shown">The default as the documentation says it, in Markdown.</param>
/// <param name="meaning">What it means, in Markdown.</param>
public abstract class Setting(string name, string shown, string meaning)
{
    public string Name { get; } = name;

    public string Shown { get; } = shown;

    public string Meaning { get; } = meaning;

    /// <summary>What may be given for it; empty for any text.</summary>
    public abstract string Accepted { get; }

    /// <summary>What is wrong with a text, and what to give instead; null for one that can be used.</summary>
    public abstract string? Complaint(string text);

    /// <summary>Any text; where none is given, or an empty one, it is the default.</summary>
    /// <param name="name">With colons, such as <c>Cache:Bytes</c>.</param>
    /// <param name="default">What it is where none is given.</param>
    /// <param name="meaning">What it means, in Markdown.</param>
    /// <param name="shown">The default in words, where it is no fixed text.</param>
    public static Setting<string> Text(string name, string @default, string meaning, string? shown = null) =>
        new(name, @default, shown ?? (@default.Length == 0 ? "empty" : $"`{@default}`"), meaning, "a text", "", (text, out value) => (value = text).Length >= 0);

    /// <summary>A whole number of at least 0.</summary>
    /// <param name="name">With colons, such as <c>Cache:Bytes</c>.</param>
    /// <param name="default">What it is where none is given.</param>
    /// <param name="meaning">What it means, in Markdown.</param>
    /// <param name="what">What it counts, such as "a number of bytes".</param>
    /// <param name="accepted">What to give instead of a wrong one, such as "a whole number such as 600, or 0 for no limit".</param>
    /// <param name="min">The least that is accepted.</param>
    /// <param name="max">The most that is accepted.</param>
    public static Setting<long> Number(string name, long @default, string meaning, string what, string accepted, long min = 0, long max = long.MaxValue) =>
        new(name, @default, $"`{@default.ToString(CultureInfo.InvariantCulture)}`", meaning, what, accepted,
            (text, out value) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= min && value <= max);

    /// <summary>One of a few words, in any case of letters.</summary>
    /// <param name="name">With colons, such as <c>Cache:Bytes</c>.</param>
    /// <param name="meaning">What it means, in Markdown.</param>
    /// <param name="words">What is accepted, the default first.</param>
    public static Setting<string> Choice(string name, string meaning, params string[] words) =>
        new(name, words[0], $"`{words[0]}`", meaning, "known", string.Join(", ", words[..^1]) + " or " + words[^1],
            (text, out value) => (value = words.FirstOrDefault(word => word.Equals(text, StringComparison.OrdinalIgnoreCase)) ?? "").Length > 0);

    /// <summary>Yes or no.</summary>
    /// <param name="name">With colons, such as <c>Cache:Bytes</c>.</param>
    /// <param name="default">What it is where none is given.</param>
    /// <param name="meaning">What it means, in Markdown.</param>
    public static Setting<bool> Flag(string name, bool @default, string meaning) =>
        new(name, @default, @default ? "`true`" : "`false`", meaning, "true or false", "true or false", bool.TryParse);
}
