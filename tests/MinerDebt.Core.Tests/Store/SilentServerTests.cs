using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Edgar;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Core.Tests.Support;
using MinerDebt.Testing;
using Npgsql;

namespace MinerDebt.Core.Tests.Store;

/// <summary>A PostgreSQL server that gives no answer any more while something is stored, without any limit of time in the connection.</summary>
[Trait("Needs", "PostgreSQL")]
public sealed class SilentServerTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private PostgresDatabase _database = null!;
    private Wire _wire = null!;
    private ServiceProvider _services = null!;

    private StoreDatabase Database => _services.GetRequiredService<StoreDatabase>();

    private ChangeApplier Applier => _services.GetRequiredService<ChangeApplier>();

    public async ValueTask InitializeAsync()
    {
        _database = await PostgresDatabase.CreateAsync();
        var way = new NpgsqlConnectionStringBuilder(_database.ConnectionString);
        _wire = Wire.To(way.Port);
        (way.Host, way.Port, way.CommandTimeout) = ("127.0.0.1", _wire.Port, 0);
        _services = new ServiceCollection().AddMinerDebtStore("Postgres", way.ConnectionString)
            .AddSingleton(TimeProvider.System).AddSingleton<ChangeApplier>().AddSingleton<Proposals>().BuildServiceProvider();
        await StoreStart.RunAsync(_services.GetRequiredService<StoreDatabase>(), () => Task.CompletedTask);
        await Applier.ApplyAsync(Set([.. Make.Register(), Make.Miner()]), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _wire.Mend();
        await _services.DisposeAsync();
        await _wire.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Apply_ServerFallsSilent_IsToldAndStoredOnceWhenItIsDoneAgain(bool isAtTheCommit, bool isPassedOn)
    {
        await Applier.ApplyAsync(Set([Make.Miner("AAA")]), TestContext.Current.CancellationToken);
        if (isAtTheCommit)
        {
            _wire.HoldAtCommit(isPassedOn);
        }
        else
        {
            _wire.HoldAt(1, isPassedOn);
        }

        var change = Set([Make.Miner("BBB")]);

        var silent = await Assert.ThrowsAsync<StoreSilentException>(() => Applier.ApplyAsync(change).WaitAsync(Patience));

        Assert.Equal(isAtTheCommit, silent.IsUnsure);
        await MendAsync();
        var again = await Record.ExceptionAsync(() => Applier.ApplyAsync(change).WaitAsync(Patience));
        Assert.Equal(again is null ? null : "the miner BBB is stored just so already: nothing is left to do", (again as InvalidChangesException)?.Problems.Single().Accepted);
        Assert.True(!isPassedOn || again is not null);
        await using var db = Database.CreateDbContext();
        Assert.Equal(3, await db.ChangeSets.CountAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>All that people store beside the facts: those who wait for it are told, and nothing of it is stored later.</summary>
    [Fact]
    public async Task Writes_ServerFallsSilent_AreEachTold()
    {
        var (proposals, comments, drafts, views) = (_services.GetRequiredService<Proposals>(), new Comments(Database, TimeProvider.System), new StoredDrafts(Database, TimeProvider.System, 0), new SavedViews(Database));
        var (marks, checks, inbox, maps) = (new NoticeMarks(Database), new FilingChecks(Database), new FilingInbox(Database), new ConceptMaps(Database, TimeProvider.System));
        var (mappings, invitations, accounts) = (new RememberedMappings(Database, TimeProvider.System), new Invitations(Database, TimeProvider.System), new AccountAdministration(Database));
        var place = CommentPlace.Of(typeof(Miner), "AAA");
        var draft = new StoredDraft { Id = Guid.Empty, PersonId = "ann", Tab = "one", Address = "admin", Title = "A test", Fields = 1, Content = "{}", ChangedAt = default };
        var view = new SavedView { PersonId = "ann", List = "miners", Name = "Mine", Query = "" };
        var check = new FilingCheck { FilingKey = "x", Url = "https://example.org", CheckedAt = DateTime.UtcNow, Asked = "Ann", State = AddressState.Answers, Answer = "200 OK" };
        var choices = MappingChoices.Of(["ticker"], new ColumnMapping(["ticker"]), new TableConventions());
        Func<Task>[] writes =
        [
            () => Applier.ApplyAsync(Set([Make.Miner("AAA")])), () => proposals.KeepAsync(Set([Make.Miner("AAA")]), null), () => proposals.RejectAsync(1, "Bob", "A test"), () => proposals.ApplyAsync(1, "Bob"),
            () => comments.AddAsync(place, "Ann", "A test"), () => comments.RemoveAsync(1, "Ann"),
            () => drafts.KeepAsync(draft), () => drafts.TakeAsync(draft.Id, "ann", "one"), () => drafts.ReleaseAsync(draft.Id, "ann"), () => drafts.HandOverAsync(draft.Id, "ann", "bob", "Ann"), () => drafts.RemoveAsync(draft.Id, "ann"),
            () => views.SaveAsync(view), () => views.RemoveAsync(view), () => marks.RenewFeedAsync("ann"), () => marks.EndFeedAsync("ann"), () => marks.WantMailAsync("ann", true), () => marks.MailAsync("ann", null, null),
            () => marks.ReadAsync("Ann", DateTime.UtcNow), () => checks.KeepAsync(check), () => inbox.PutAsync(Make.Miner(), []), () => inbox.DismissAsync("x", "Ann"),
            () => maps.SetAsync("AAA", new ConceptUse("us-gaap:Cash", FiledMeasure.Cash), "Ann"), () => maps.RemoveAsync("AAA", "us-gaap:Cash"),
            () => mappings.SaveAsync(FactKind.Find("miners")!, ["ticker"], "a.csv", choices, "Ann", true), () => mappings.ForgetAsync(1, "Ann"),
            () => invitations.CreateAsync(AccountRole.Editor, "", "Ann"), () => invitations.RevokeAsync("x"), () => accounts.SignOutEverywhereAsync("x"),
        ];
        _wire.Hold();

        // What only reads past EF Core is told, too.
        await Assert.ThrowsAsync<StoreSilentException>(() => Database.ReadAsync(connection => FactReader.ReadVersionAsync(connection, CancellationToken.None)).WaitAsync(Patience));
        await MendAsync();
        _wire.Hold();

        // The first finds out, the others are told what it found.
        var first = await Record.ExceptionAsync(() => writes[1]().WaitAsync(Patience));
        Assert.True(Database.IsSilent);
        var all = await Task.WhenAll(writes.Select(async write => await Record.ExceptionAsync(() => write().WaitAsync(Patience))));

        Assert.Equal([], all.Prepend(first).Select((failure, at) => failure is StoreSilentException { IsUnsure: false } ? null : $"{at - 1}: {failure}").OfType<string>());
        await MendAsync();
        Assert.Empty(await proposals.ListAsync(TestContext.Current.CancellationToken));
        Assert.False(Database.IsSilent);
    }

    [Fact]
    public async Task Keep_ServerFallsSilentAtTheCommit_IsToldAndKeptOnceWhenItIsDoneAgain()
    {
        var proposals = _services.GetRequiredService<Proposals>();
        await proposals.KeepAsync(Set([Make.Miner("AAA")]), null, TestContext.Current.CancellationToken);
        _wire.HoldAtCommit(isPassedOn: true);
        var proposed = Set([Make.Miner("BBB"), Make.Miner("CCC")]);

        var silent = await Assert.ThrowsAsync<StoreSilentException>(() => proposals.KeepAsync(proposed, null).WaitAsync(Patience));

        Assert.True(silent.IsUnsure);
        await MendAsync();
        Assert.Equal(await proposals.KeepAsync(proposed, null).WaitAsync(Patience), (await proposals.ListAsync(TestContext.Current.CancellationToken))[0].Id);
        Assert.Equal(2, (await proposals.ListAsync(TestContext.Current.CancellationToken)).Count);
    }

    [Fact]
    public async Task Write_ConnectionsLostBefore_IsStoredOverANewOne()
    {
        var (comments, place) = (new Comments(Database, TimeProvider.System), CommentPlace.Of(typeof(Miner), "AAA"));
        // Several connections in the pool, all of which are lost.
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => comments.ListAsync(place)));
        _wire.Cut();
        _wire.Mend();

        await Applier.ApplyAsync(Set([Make.Miner("AAA")]), TestContext.Current.CancellationToken);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => comments.ListAsync(place)));
        _wire.Cut();
        _wire.Mend();

        await comments.AddAsync(place, "Ann", "A test", TestContext.Current.CancellationToken);

        Assert.Single(await comments.ListAsync(place, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Apply_ServerThatOnlyTakesLong_IsWaitedFor()
    {
        await using var other = new NpgsqlConnection(_database.ConnectionString);
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await other.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await new NpgsqlCommand("""LOCK TABLE "ChangeSets" IN EXCLUSIVE MODE""", other).ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var applying = Applier.ApplyAsync(Set([Make.Miner("AAA")]), TestContext.Current.CancellationToken);
        // Longer than it is before the server is asked whether it answers.
        await Task.WhenAny(applying, Task.Delay(TimeSpan.FromSeconds(4), TestContext.Current.CancellationToken));
        Assert.False(applying.IsCompleted);
        await transaction.RollbackAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, (await applying).Version);
    }

    // Until that is known: the question that is on its way then may have little time left.
    private async Task MendAsync()
    {
        _wire.Mend();
        await AskAsync().WaitAsync(Patience);

        async Task AskAsync()
        {
            while (!await Database.AnswersAsync())
            {
            }
        }
    }

    private static ChangeSet Set(IReadOnlyList<Fact> facts) => new("Ann", ChangeOrigin.Form, "Tests", [.. facts.Select(fact => new Change(null, fact))]);
}
