using System.Net;
using System.Security.Claims;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Admin;
using MinerDebt.Web.Tests.Account;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Admin;

public sealed class EditingTests : IAsyncDisposable
{
    private readonly AccountApp _app = new();

    private CurrentBook Books => _app.Services.GetRequiredService<CurrentBook>();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Save_ByAnEditor_StoresUnderTheirNameAndShowsIt()
    {
        var problems = await (await SignedInAsync("ann@example.org")).SaveAsync(ChangeOrigin.Form, "New miner", [new(null, Samples.Miner)]);

        Assert.Empty(problems);
        Assert.NotNull(Books.Value.FindMiner("ZED"));
        Assert.Equal(("ann", "New miner"), (Books.History.Find(2)!.Author, Books.History.Find(2)!.Reason));
    }

    [Fact]
    public async Task Propose_ByAnEditor_IsKeptAndChangesNothing()
    {
        var (problems, id) = await (await SignedInAsync("ann@example.org")).ProposeAsync("New miner", [new(null, Samples.Miner)]);

        Assert.Empty(problems);
        var (proposal, changes) = (await _app.Services.GetRequiredService<Proposals>().FindAsync(id, TestContext.Current.CancellationToken))!.Value;
        Assert.Equal(("ann", ChangeOrigin.Form, 1), (proposal.Author, proposal.Origin, changes.Count));
        Assert.Equal(1, Books.Value.Version);
    }

    [Fact]
    public async Task Propose_WhatCannotBe_IsRefusedAtOnce()
    {
        var (problems, _) = await (await SignedInAsync("ann@example.org")).ProposeAsync("A test", [new(null, Samples.Note)]);

        Assert.Contains(problems, problem => problem.Field == "ticker");
        Assert.Empty(await _app.Services.GetRequiredService<Proposals>().ListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Save_ByNobody_IsRefusedAndStoresNothing()
    {
        var editing = _app.EditorAs(new ClaimsPrincipal(new ClaimsIdentity()));

        Assert.Equal([MinerDebt.Web.Admin.Editing.SignedOut], await editing.SaveAsync(ChangeOrigin.Form, "", [new(null, Samples.Miner)]));
        Assert.Equal(1, Books.Value.Version);
    }

    [Fact]
    public async Task Save_ByAnAccountThatWasDisabledMeanwhile_IsRefusedAtOnce()
    {
        var editing = await SignedInAsync("ann@example.org");
        await _app.AddAsync("root@example.org", AccountRole.Administrator);
        await _app.ReadAsync(async db =>
        {
            db.Accounts.Single(account => account.Email == "ann@example.org").Disabled = true;
            return await db.SaveChangesAsync();
        });

        Assert.Equal([MinerDebt.Web.Admin.Editing.SignedOut], await editing.SaveAsync(ChangeOrigin.Form, "", [new(null, Samples.Miner)]));
    }

    [Fact]
    public async Task Save_WhileTheDatabaseIsGone_IsRefusedWithASentence()
    {
        var editing = await SignedInAsync("ann@example.org");
        await _app.ReadAsync(db => db.Database.ExecuteSqlRawAsync("DROP TABLE \"Revisions\""));

        Assert.Equal([MinerDebt.Web.Admin.Editing.Busy], await editing.SaveAsync(ChangeOrigin.Form, "", [new(null, Samples.Miner)]));
        Assert.Equal(1, Books.Value.Version);
    }

    [Fact]
    public async Task Refresh_WhileTheDatabaseIsGone_SaysThatNothingIsKnown()
    {
        var editing = await SignedInAsync("ann@example.org");
        Assert.True(await editing.RefreshAsync());
        await _app.ReadAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"ChangeSets\" RENAME TO \"Aside\""));

        Assert.False(await editing.RefreshAsync());
    }

    [Fact]
    public async Task Save_WhileSomeoneElseHoldsTheDatabase_IsRefusedAndSucceedsLater()
    {
        await using var app = new AccountApp { Database = ("Sqlite", "Data Source=minerdebt.db;Default Timeout=1") };
        var editing = await SignedInAsync(app, "ann@example.org");
        Change[] changes = [new(null, Samples.Miner)];
        await using (var other = (SqliteConnection)app.Services.GetRequiredService<StoreDatabase>().Connect())
        {
            other.Open();
            await using var writing = other.BeginTransaction();
            Assert.Equal([MinerDebt.Web.Admin.Editing.Busy], await editing.SaveAsync(ChangeOrigin.Form, "", changes));
        }

        Assert.Empty(await editing.SaveAsync(ChangeOrigin.Form, "", changes));
    }

    [Fact]
    public async Task Save_AfterTheDatabaseWasDeleted_SaysSoAndIsNotReady()
    {
        var editing = await SignedInAsync("ann@example.org");
        using var client = _app.CreateClient();
        Assert.Equal("Healthy", await client.GetStringAsync("/health/ready", TestContext.Current.CancellationToken));
        File.Delete(_app.Services.GetRequiredService<StoreDatabase>().File!.Path);

        var problem = Assert.Single(await editing.SaveAsync(ChangeOrigin.Form, "", [new(null, Samples.Miner)]));

        Assert.StartsWith("the file on the server was deleted, replaced or made read-only", problem.Accepted, StringComparison.Ordinal);
        Assert.Equal(1, Books.Value.Version);
        using var answer = await client.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/debt", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Ready_AnOlderCopyWasCopiedOverTheDatabase_IsNot()
    {
        var path = _app.Services.GetRequiredService<StoreDatabase>().File!.Path;
        var older = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        Assert.Empty(await (await SignedInAsync("ann@example.org")).SaveAsync(ChangeOrigin.Form, "", [new(null, Samples.Miner)]));
        using var client = _app.CreateClient();
        Assert.Equal("Healthy", await client.GetStringAsync("/health/ready", TestContext.Current.CancellationToken));
        await using (var stream = new FileStream(path, FileMode.Truncate, FileAccess.Write, FileShare.ReadWrite))
        {
            await stream.WriteAsync(older, TestContext.Current.CancellationToken);
        }

        using var answer = await client.GetAsync("/health/ready", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task Save_RemovalOfAMinerWithOfferings_SaysWhichOfferingNeedsIt()
    {
        var editing = await SignedInAsync("ann@example.org");
        var miner = Books.Value.FindMiner("MARA")!;

        var problems = await editing.SaveAsync(ChangeOrigin.Form, "", [new(miner, null)]);

        Assert.Contains(problems, problem => problem.Field == "ticker" && problem.Accepted.Contains("needed by the offering mara-", StringComparison.Ordinal));
        Assert.NotNull(Books.Value.FindMiner("MARA"));
    }

    private Task<Editing> SignedInAsync(string email) => SignedInAsync(_app, email);

    private static async Task<Editing> SignedInAsync(AccountApp app, string email)
    {
        await app.AddAsync(email);
        return await app.EditorAsync(email);
    }
}
