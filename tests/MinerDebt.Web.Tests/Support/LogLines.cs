using System.Globalization;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;

namespace MinerDebt.Web.Tests.Support;

/// <summary>What would stand in the log.</summary>
public sealed class LogLines(ITextFormatter formatter) : ILogEventSink
{
    private readonly Lock _gate = new();
    private string _text = "";

    public string Text
    {
        get
        {
            lock (_gate)
            {
                return _text;
            }
        }
    }

    public void Emit(LogEvent logEvent)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        formatter.Format(logEvent, writer);
        lock (_gate)
        {
            _text += writer.ToString();
        }
    }
}
