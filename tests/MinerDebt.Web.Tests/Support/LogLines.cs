using System.Globalization;
using MinerDebt.Web.Hosting.Logs;
using Serilog.Core;
using Serilog.Events;

namespace MinerDebt.Web.Tests.Support;

/// <summary>What would stand in the log.</summary>
public sealed class LogLines : ILogEventSink
{
    public string Text { get; private set; } = "";

    public void Emit(LogEvent logEvent)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        new LineFormatter().Format(logEvent, writer);
        Text += writer.ToString();
    }
}
