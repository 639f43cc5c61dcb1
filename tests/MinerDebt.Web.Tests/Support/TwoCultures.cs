using MinerDebt.Testing;

namespace MinerDebt.Web.Tests.Support;

/// <summary>The program on a French machine, and on one without a culture.</summary>
public sealed class TwoCultures : IAsyncLifetime
{
    public AppProcess French { get; private set; } = null!;

    public AppProcess Plain { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        French = await AppProcess.ListenAsync(("LANG", "fr_FR.UTF-8"), ("LC_ALL", "fr_FR.UTF-8"), ("LANGUAGE", "fr"));
        Plain = await AppProcess.ListenAsync(("LANG", "C.UTF-8"), ("LC_ALL", "C.UTF-8"));
    }

    public async ValueTask DisposeAsync()
    {
        await French.DisposeAsync();
        await Plain.DisposeAsync();
    }
}
