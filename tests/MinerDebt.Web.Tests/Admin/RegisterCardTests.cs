using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Admin;
using MinerDebt.Web.Tests.Account;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Admin;

/// <summary>Where the register ends, on the editors' home.</summary>
public sealed class RegisterCardTests : BunitContext, IAsyncLifetime
{
    private readonly AccountApp _app = new();

    private CurrentBook Book => _app.Services.GetRequiredService<CurrentBook>();

    public async ValueTask InitializeAsync()
    {
        await _app.AddAsync("ann@example.org");
        Services.AddSingleton(Book).AddSingleton(await _app.EditorAsync("ann@example.org"));
    }

    [Fact]
    public async Task Extend_ByOneButton_AddsTheQuarterAndSaysHowToUndoIt()
    {
        var last = Book.Value.Register[^1];
        var card = Render<RegisterCard>(set => set.Add(one => one.Today, (last + 1).End.AddDays(57)));
        Assert.Contains($"The register ends with {last.Label}", card.Markup, StringComparison.Ordinal);
        Assert.Contains($"{(last + 1).Label} ended 57 days ago.", card.Markup, StringComparison.Ordinal);
        Assert.Equal(3, card.FindAll("h3 + ul > li").Count);

        await card.Find("button").ClickAsync(new());

        await card.WaitForAssertionAsync(() => Assert.Contains($"The register now ends with {(last + 1).Label}.", card.Find(".done").TextContent, StringComparison.Ordinal), TimeSpan.FromMinutes(1));
        Assert.Equal("/admin/changes/2", card.Find(".done a").GetAttribute("href"));
        Assert.Equal(last + 1, Book.Value.Register[^1]);
        Assert.Empty(card.FindAll("button"));
    }

    [Fact]
    public void Show_BeforeTheQuarterHasEnded_HasNoButton()
    {
        var last = Book.Value.Register[^1];
        var card = Render<RegisterCard>(set => set.Add(one => one.Today, (last + 1).End.AddDays(-3)));

        Assert.Contains($"{(last + 1).Label} ends in 3 days.", card.Markup, StringComparison.Ordinal);
        Assert.Empty(card.FindAll("button"));
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _app.DisposeAsync();
    }
}
