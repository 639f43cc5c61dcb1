using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Compact;

namespace MinerDebt.Web.Hosting.Logs;

/// <summary>
/// An object a line. What some programs take for the end of a line, beside the characters that JSON escapes anyway, is escaped
/// too, so that nobody who only visits can make a line.
/// </summary>
public sealed class JsonLineFormatter : ITextFormatter
{
    private readonly RenderedCompactJsonFormatter _json = new();

    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var line = new StringWriter(CultureInfo.InvariantCulture);
        _json.Format(logEvent, line);
        // Outside of its texts an object has none of them.
        output.Write(LineFormatter.Visible(line.ToString().TrimEnd('\r', '\n'), keepsLines: false));
        output.Write(Environment.NewLine);
    }
}
