using MinerDebt.Web.Hosting.Logs;
using Serilog.Core;
using Serilog.Events;

namespace MinerDebt.Web.Hosting.Operations;

/// <summary>The newest lines of the log that say that something failed.</summary>
public sealed class RecentErrors : Recent<RecentError>, ILogEventSink
{
    private const int Longest = 400;

    public void Emit(LogEvent logEvent)
    {
        var text = LineFormatter.Message(logEvent);
        if (logEvent.Exception is { } exception)
        {
            text += LineFormatter.Visible($" {exception.GetType().Name}: {exception.Message}", keepsLines: false);
        }

        Add(new RecentError(logEvent.Timestamp.ToUniversalTime(), text.Length > Longest ? text[..Longest] + "…" : text, logEvent.TraceId?.ToHexString()));
    }
}

/// <summary>A line of the log.</summary>
/// <param name="At">UTC.</param>
/// <param name="Text">Without control characters.</param>
/// <param name="Id">Of the request; null for what was not done for one.</param>
public sealed record RecentError(DateTimeOffset At, string Text, string? Id);
