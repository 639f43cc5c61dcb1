using Microsoft.AspNetCore.Components.Server.Circuits;

namespace MinerDebt.Web.Admin.Entry;

/// <summary>The tab of a page of editors: what was typed in it is for another one while it is closed or away.</summary>
public sealed class OpenTab : CircuitHandler
{
    private readonly HashSet<Drafts> _drafts = [];

    public void Add(Drafts drafts) => _drafts.Add(drafts);

    public void Remove(Drafts drafts) => _drafts.Remove(drafts);

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => Task.WhenAll(_drafts.Select(one => one.ReleaseAsync()).ToList());

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => Task.WhenAll(_drafts.Select(one => one.HoldAsync()).ToList());
}
