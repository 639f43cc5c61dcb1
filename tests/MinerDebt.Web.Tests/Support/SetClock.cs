namespace MinerDebt.Web.Tests.Support;

/// <summary>A clock that a test sets.</summary>
internal sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    /// <summary>How often what waits by this clock looks at it; null for as often as it wants to.</summary>
    public TimeSpan? Pause { get; init; }

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime < TimeSpan.Zero ? dueTime : Pause ?? dueTime, period < TimeSpan.Zero ? period : Pause ?? period);
}
