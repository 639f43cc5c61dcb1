using Microsoft.AspNetCore.Components.Server.Circuits;

namespace MinerDebt.Web.Admin;

/// <summary>
/// Takes what the browser says in the order in which it is said. By itself Blazor takes the confirmation of a rendering at once, also
/// before events that came earlier and wait: one whose handler that rendering has replaced finds none then, and what was typed is lost.
/// </summary>
public sealed class EventOrder : CircuitHandler
{
    private Func<Func<Task>, Task>? _queue;

    /// <summary>Keeps the order from now on.</summary>
    /// <param name="queue">Does work after the events that wait already.</param>
    public void Keep(Func<Func<Task>, Task> queue) => _queue = queue;

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) =>
        said => _queue is { } queue ? queue(() => next(said)) : next(said);
}
