using System.Globalization;
using System.Text;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace MinerDebt.Web.Hosting.Logs;

/// <summary>
/// Lines for people, of which nobody who only visits can make one: what comes from outside is written with its control
/// characters as \n or \u001b, and an exception is indented.
/// </summary>
public sealed class LineFormatter : ITextFormatter
{
    private static readonly MessageTemplateTextFormatter Words = new("{Message:l}", CultureInfo.InvariantCulture);

    private readonly MessageTemplateTextFormatter _line = new("{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} [{Level:u3}] {Message:l}", CultureInfo.InvariantCulture);

    /// <summary>What a line says, without its time, in one line.</summary>
    internal static string Message(LogEvent logEvent)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Words.Format(Cleaned(logEvent), text);
        return Visible(text.ToString(), keepsLines: false);
    }

    public void Format(LogEvent logEvent, TextWriter output)
    {
        var line = new StringWriter(CultureInfo.InvariantCulture);
        _line.Format(Cleaned(logEvent), line);
        output.Write(Visible(line.ToString(), keepsLines: true));
        if (logEvent.TraceId is { } id)
        {
            output.Write($" {id.ToHexString()}");
        }

        output.Write(Environment.NewLine);
        if (logEvent.Exception is { } exception)
        {
            foreach (var part in exception.ToString().ReplaceLineEndings("\n").Split('\n'))
            {
                output.Write($"    {Visible(part, keepsLines: false)}{Environment.NewLine}");
            }
        }
    }

    // The lines of a message are ours; those of a value in it are not.
    private static LogEvent Cleaned(LogEvent logEvent) => new(
        logEvent.Timestamp, logEvent.Level, null, logEvent.MessageTemplate,
        from property in logEvent.Properties
        select new LogEventProperty(property.Key, property.Value is ScalarValue { Value: string text } ? new ScalarValue(Visible(text, keepsLines: false)) : property.Value));

    internal static string Visible(string text, bool keepsLines)
    {
        if (!text.Any(IsHidden))
        {
            return text;
        }

        var visible = new StringBuilder(text.Length + 16);
        foreach (var letter in text)
        {
            _ = letter == '\n' && keepsLines ? visible.Append(Environment.NewLine).Append("    ")
                : letter == '\n' ? visible.Append("\\n")
                : letter == '\r' ? visible.Append("\\r")
                : IsHidden(letter) ? visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}")
                : visible.Append(letter);
        }

        return visible.ToString();
    }

    // Also what turns the direction of a line, and what some programs take for its end.
    private static bool IsHidden(char letter) => char.GetUnicodeCategory(letter)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
