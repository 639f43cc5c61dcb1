using System.Text.Json;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Web.Admin.Imports;
using MinerDebt.Web.Tests.Account;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Admin;

/// <summary>A page whose connection was lost while a proposal was being approved, opened again in the same tab.</summary>
public sealed class InterruptedNoteTests : BunitContext, IAsyncLifetime
{
    private const string Place = "proposal 1";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly AccountApp _app = new();

    private Proposals Proposals => _app.Services.GetRequiredService<Proposals>();

    public async ValueTask InitializeAsync()
    {
        await _app.AddAsync("bob@example.org");
        Services.AddSingleton(_app.Services.GetRequiredService<CurrentBook>()).AddSingleton(Proposals).AddSingleton(TimeProvider.System)
            .AddSingleton(await _app.EditorAsync("bob@example.org")).AddTransient<StoringNotes>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        // As the page of the proposal notes it before it begins.
        JSInterop.Setup<string?>("sessionStorage.getItem", $"minerdebt.storing:{Place}")
            .SetResult(JsonSerializer.Serialize(new StoringNote("Approving 1 change", "Ann, reviewed by bob", "A new miner", 1, null, DateTime.UtcNow)));
    }

    [Fact]
    public async Task Open_AfterAnApprovalWasInterrupted_SaysWhatBecameOfItAlsoWhenItIsStoredLater()
    {
        var id = await Proposals.KeepAsync(new ChangeSet("Ann", ChangeOrigin.Form, "A new miner", [new Change(null, Samples.Miner)]), null, Xunit.TestContext.Current.CancellationToken);
        var note = Render<InterruptedNote>(set => set.Add(one => one.Place, Place).Add(one => one.Again, "What waits is below, as it was."));
        await note.WaitForAssertionAsync(() => Assert.Contains("nothing of it is stored", note.Markup, StringComparison.Ordinal), Patience);
        Assert.Contains("What waits is below, as it was. If the last of it is still under way, this will say so here.", note.Find("p").TextContent, StringComparison.Ordinal);

        await _app.Services.GetRequiredService<CurrentBook>().ShowAsync(await Proposals.ApplyAsync(id, "bob", null, Xunit.TestContext.Current.CancellationToken), Xunit.TestContext.Current.CancellationToken);

        await note.WaitForAssertionAsync(() => Assert.Equal("Approving 1 change: the connection was lost meanwhile, and all of it was stored, as change 2. See or undo it", note.Find("p").TextContent), Patience);
        await note.Find("button").ClickAsync(new());
        Assert.Empty(note.FindAll(".interrupted"));
        Assert.Contains(JSInterop.Invocations, call => call.Identifier == "sessionStorage.removeItem");
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _app.DisposeAsync();
    }
}
