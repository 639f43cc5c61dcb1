using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Web.Account;
using MinerDebt.Web.Admin.History;
using MinerDebt.Web.Tests.Account;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Admin.History;

public sealed class ChangePageTests : ComponentContext, IAsyncLifetime
{
    private readonly AccountApp _app = new();

    private CurrentBook Books => _app.Services.GetRequiredService<CurrentBook>();

    public async ValueTask InitializeAsync()
    {
        AddAuthorization().SetAuthorized("ann").SetPolicies(Access.Edit);
        await Services.AddEditorAsync(_app, "ann@example.org");
        await Books.ApplyAsync(new ChangeSet("Ann", ChangeOrigin.Form, "New miner", [new(null, Samples.Miner)]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Undo_WithABlankReason_IsRefusedWithAMessageAndChangesNothing(string blank)
    {
        var page = Render<ChangePage>(set => set.Add(one => one.Version, 2));
        Assert.Equal("Readers see it in the list of corrections.", Words(page.Find("#undo-said")));
        page.Find("[name=reason]").Change(blank);

        await page.Find("form.actions").SubmitAsync();

        Assert.Equal("A few words are needed here. Readers see it in the list of corrections.", Words(page.Find("#undo-said.field-error[role=status]")));
        Assert.Equal(("true", "undo-said", blank), (Said("aria-invalid"), Said("aria-describedby"), Said("value") ?? ""));
        Assert.Empty(page.FindAll(".done"));
        Assert.Equal(2, Books.Value.Version);
        Assert.NotNull(Books.Value.FindMiner("ZED"));

        page.Find("[name=reason]").Change("Entered twice");
        await page.Find("form.actions").SubmitAsync();

        await page.WaitForAssertionAsync(() => Assert.Equal("Undone by change 3.", Words(page.Find(".done"))), TimeSpan.FromMinutes(1));
        Assert.Equal(("Undo of change 2: Entered twice", null), (Books.History.Find(3)!.Reason, Books.Value.FindMiner("ZED")));

        string? Said(string attribute) => page.Find("[name=reason]").GetAttribute(attribute);
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _app.DisposeAsync();
    }
}
