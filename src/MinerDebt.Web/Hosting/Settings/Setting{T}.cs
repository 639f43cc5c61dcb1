namespace MinerDebt.Web.Hosting.Settings;

/// <summary>A setting whose text is read as a value.</summary>
/// <param name="name">With colons, such as <c>Cache:Bytes</c>.</param>
/// <param name="default">What it is where none is given, or an empty text.</param>
/// <param name="shown">The default as the documentation says it, in Markdown.</param>
/// <param name="meaning">What it means, in Markdown.</param>
/// <param name="what">What a wrong text is not, such as "a number of bytes".</param>
/// <param name="accepted">What to give instead of a wrong one.</param>
/// <param name="tryRead">Reads a text that is not empty.</param>
public sealed class Setting<T>(string name, T @default, string shown, string meaning, string what, string accepted, Setting<T>.TryRead tryRead)
    : Setting(name, shown, meaning)
{
    public delegate bool TryRead(string text, out T value);

    public T Default { get; } = @default;

    public override string Accepted { get; } = accepted;

    /// <exception cref="SettingException">Its text cannot be read.</exception>
    public T Read(IConfiguration settings) => settings[Name] switch
    {
        null or "" => Default,
        var text when tryRead(text, out var value) => value,
        var text => throw new SettingException(Wrong(text)),
    };

    public override string? Complaint(string text) => text.Length == 0 || tryRead(text, out _) ? null : Wrong(text);

    private string Wrong(string text) => $"{Name} \"{text}\" is not {what}. Give {Accepted}.";
}
