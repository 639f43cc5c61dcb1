using AngleSharp.Dom;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Testing;
using MinerDebt.Web.Account;
using MinerDebt.Web.Admin;
using MinerDebt.Web.Admin.Entry;
using MinerDebt.Web.Admin.Quarters;
using MinerDebt.Web.Admin.Workspace;
using MinerDebt.Web.Tests.Account;
using MinerDebt.Web.Tests.Support;
using Npgsql;

namespace MinerDebt.Web.Tests.Admin;

/// <summary>Saves that a PostgreSQL server stores while the way to it is silent, so that their answer is lost.</summary>
[Trait("Needs", "PostgreSQL")]
public sealed class UnsureSaveTests : ComponentContext, IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private PostgresStore _store = null!;
    private Wire _wire = null!;
    private AccountApp _app = null!;
    private NpgsqlConnection _direct = null!;

    private CurrentBook Books => _app.Services.GetRequiredService<CurrentBook>();

    public async ValueTask InitializeAsync()
    {
        _store = await PostgresStore.CreateAsync();
        var server = new NpgsqlConnectionStringBuilder(_store.Connection);
        _wire = Wire.To(server.Port);
        (server.Host, server.Port, server.Pooling) = ("127.0.0.1", _wire.Port, true);
        _app = new AccountApp { Database = ("Postgres", server.ConnectionString) };
        AddAuthorization().SetAuthorized("ann").SetPolicies(Access.Edit);
        JSInterop.SetupModule("/drafts.js").Setup<Dictionary<string, string>>("typed").SetResult([]);
        JSInterop.SetupModule("/sheet.js").Mode = JSRuntimeMode.Loose;
        await Services.AddEditorAsync(_app, "ann@example.org");
        Services.AddTransient<Drafts>().AddScoped<OpenTab>();
        _direct = new NpgsqlConnection(_store.Connection);
        await _direct.OpenAsync();
        await AskAsync("""
            CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_advisory_xact_lock(1); RETURN NULL; END';
            CREATE CONSTRAINT TRIGGER wait AFTER INSERT ON "ChangeSets" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wait();
            """);
    }

    [Fact]
    public async Task Save_StoredWhileItsAnswerWasLost_IsSaidToBeStoredAlreadyAndAsWhichChange()
    {
        await SaveTwiceAsync<FactPage>(
            "admin/facts/miners/edit?key=WULF", page => page.Find("[name=notes]").Change("Of the form"), "A test of the form", set => set.Add(one => one.KindName, "miners"));
        await SaveTwiceAsync<FactPage>("admin/facts/miners/new", FillIn, "A test of something new", set => set.Add(one => one.KindName, "miners"));
        await SaveTwiceAsync<CompanyPage>("admin/miners/WULF", page => page.Find("[name='miners|WULF|notes']").Change("Of the company"), "A test of the company", set => set.Add(one => one.Ticker, "WULF"));
        var balance = Books.Value.Facts.All<DebtBalance>().First(one => one is { Ticker: "WULF", CarryingUsd: > 0 });
        await SaveTwiceAsync<QuarterPage>($"admin/quarter?at={Quarter.Of(balance.PeriodEnd)}", Retype, "A test of the grid", _ => { });

        Assert.Equal(["Of the company", "Zed Mining"], [Books.Value.FindMiner("WULF")!.Notes, Books.Value.FindMiner("ZED")!.Name]);

        void Retype(IRenderedComponent<QuarterPage> page)
        {
            page.Find($"[name='WULF|{balance.DebtClass}']").Change("123456");
            page.Find("[name='WULF|source']").Change("https://example.org/10-q");
        }
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        _wire.Mend();
        await base.DisposeAsyncCore();
        await _app.DisposeAsync();
        await _wire.DisposeAsync();
        await _direct.DisposeAsync();
        await _store.DisposeAsync();
    }

    private static void FillIn(IRenderedComponent<FactPage> page)
    {
        foreach (var (name, text) in new[] { ("ticker", "ZED"), ("name", "Zed Mining"), ("business", "Mining"), ("universe", "Miner"), ("status", "Listed"), ("source_url", "https://example.org/10-k") })
        {
            page.Find($"[name={name}]").Change(text);
        }
    }

    private async Task SaveTwiceAsync<TPage>(string address, Action<IRenderedComponent<TPage>> type, string reason, Action<ComponentParameterCollectionBuilder<TPage>> set)
        where TPage : IComponent
    {
        var before = Books.Value.Version;
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render(set);
        await page.WaitForAssertionAsync(() => Assert.Empty(page.FindAll("fieldset.all[disabled]")), Patience);
        type(page);
        page.Find("#reason").Change(reason);
        await AskAsync("SELECT pg_advisory_lock(1)");

        var saving = page.Find(".savebar .primary").Closest("form")!.SubmitAsync();
        while (await AskAsync("SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 1 AND NOT granted") is not 1L)
        {
            Assert.False(saving.IsCompleted, page.Find(".savebar").TextContent);
            await Task.Delay(20, Xunit.TestContext.Current.CancellationToken);
        }

        _wire.Hold();
        await saving.WaitAsync(Patience);
        Assert.Equal("It is not known yet whether this is stored.", page.Find(".savebar .errors b").TextContent);
        await AskAsync("SELECT pg_advisory_unlock(1)");
        // Only then does the program's request to cancel come through, which would be right to undo what is not stored yet.
        await Poll.UntilAsync(Patience, async () => await AskAsync("""SELECT MAX("Version") FROM "ChangeSets" """) is long last && last == before + 1);
        _wire.Mend();
        // On a busy machine the server may not answer in time yet; who reads that, and nothing else, saves again.
        await Poll.UntilAsync(Patience, async () =>
        {
            await page.Find(".savebar .primary").Closest("form")!.SubmitAsync().WaitAsync(Patience);
            var refused = page.FindAll(".savebar .errors");
            Assert.All(refused, one => Assert.Contains("server does not answer", one.TextContent, StringComparison.Ordinal));
            return refused.Count == 0;
        });

        Assert.Equal((reason, before + 1), (Books.History.ChangeSets[^1].Reason, Books.Value.Version));
        Assert.StartsWith(UnsureSave.Said, Words(page.Find(".savebar .done")), StringComparison.Ordinal);
        Assert.Equal($"/admin/changes/{before + 1}", page.Find(".savebar .done a").GetAttribute("href"));
        await DisposeComponentsAsync();
    }

    private async Task<object?> AskAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _direct);
        return await command.ExecuteScalarAsync();
    }
}
