using System.Diagnostics;

namespace MinerDebt.Web.Admin.Imports;

/// <summary>A step that takes its time: how far it is, and a way to stop it.</summary>
/// <param name="what">What is being done, for the person who waits.</param>
/// <param name="changed">Called a few times a second while it goes on, on any thread.</param>
public sealed class Running(string what, Action changed) : IProgress<double>, IDisposable
{
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(200);

    private readonly CancellationTokenSource _stop = new();
    private long _reported = Stopwatch.GetTimestamp();

    public string What => what;

    /// <summary>From 0 to 1; null as long as nothing tells.</summary>
    public double? Part { get; private set; }

    public bool IsStopping => _stop.IsCancellationRequested;

    public CancellationToken Stop => _stop.Token;

    public void Report(double value)
    {
        Part = value;
        if (Stopwatch.GetElapsedTime(_reported) > BetweenReports)
        {
            _reported = Stopwatch.GetTimestamp();
            changed();
        }
    }

    public void Cancel() => _stop.Cancel();

    public void Dispose() => _stop.Dispose();
}
