using System.Globalization;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;

namespace MinerDebt.Web.Tests.Support;

/// <summary>What would stand in the log.</summary>
public sealed class LogLines(ITextFormatter formatter) : ILogEventSink
{
    public string Text { get; private set; } = "";

    public void Emit(LogEvent logEvent)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        formatter.Format(logEvent, writer);
        Text += writer.ToString();
    }
}
