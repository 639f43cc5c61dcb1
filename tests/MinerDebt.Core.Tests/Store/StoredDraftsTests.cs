using System.Text.Json;
using MinerDebt.Core.Store.Accounts;

namespace MinerDebt.Core.Tests.Store;

/// <summary>A draft belongs to one person and one tab, is bounded, and goes when nobody comes back to it.</summary>
public sealed class StoredDraftsTests
{
    private const int Days = 90;
    private const string Page = "admin/facts/miners/new";

    private readonly Clock _clock = new();

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Keep_AgainByTheSameTab_TakesThePlaceOfWhatItHad(Engine engine)
    {
        await using var store = await StartAsync(engine);
        var drafts = Drafts(store);
        var id = await drafts.KeepAsync(Draft("ann", "one", "first"));

        var again = await drafts.KeepAsync(Draft("ann", "one", "second \0 😀") with { Id = id!.Value, Fields = 2 });

        Assert.Equal(id, again);
        var kept = Assert.Single(await drafts.FindAsync("ann", Page, "one"));
        Assert.Equal(("second \0 😀", 2, _clock.GetUtcNow().UtcDateTime), (JsonSerializer.Deserialize<string>(kept.Content), kept.Fields, kept.ChangedAt));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Keep_OfTwoTabsOfTwoPersons_LeavesEachTheirOwn(Engine engine)
    {
        await using var store = await StartAsync(engine);
        var drafts = Drafts(store);
        var anns = await drafts.KeepAsync(Draft("ann", "one", "of the first tab"));

        // Another tab and another person that somehow know the id.
        await drafts.KeepAsync(Draft("ann", "two", "of the second tab") with { Id = anns!.Value });
        await drafts.KeepAsync(Draft("bob", "one", "Bob's") with { Id = anns.Value });
        await drafts.RemoveAsync(anns.Value, "bob");
        await drafts.RemoveAsync(anns.Value, "ann", "two");

        Assert.Equal(["of the first tab", "of the second tab"], await TextsAsync(drafts, "ann", "one"));
        Assert.Equal(["of the second tab", "of the first tab"], await TextsAsync(drafts, "ann", "two"));
        Assert.Equal(["Bob's"], await TextsAsync(drafts, "bob", "one"));
        Assert.False(await drafts.TakeAsync(anns.Value, "bob", "one"));
        Assert.False(await drafts.HandOverAsync(anns.Value, "bob", "bob", "Bob"));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Take_ByAnotherTab_LeavesTheFirstToBeginAnew(Engine engine)
    {
        await using var store = await StartAsync(engine);
        var drafts = Drafts(store);
        var id = (await drafts.KeepAsync(Draft("ann", "one", "typed here")))!.Value;

        Assert.True(await drafts.TakeAsync(id, "ann", "two"));
        var other = await drafts.KeepAsync(Draft("ann", "one", "typed on") with { Id = id });
        await drafts.RemoveAsync(id, "ann", "one");

        Assert.NotEqual(id, other);
        Assert.Equal(["typed here", "typed on"], await TextsAsync(drafts, "ann", "two"));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Release_OfADraft_IsForTheNextTabAndStillForItsOwn(Engine engine)
    {
        await using var store = await StartAsync(engine);
        var drafts = Drafts(store);
        var id = (await drafts.KeepAsync(Draft("ann", "one", "typed")))!.Value;
        await drafts.KeepAsync(Draft("ann", "two", "of an open tab"));

        await drafts.ReleaseAsync(id, "ann", "two");
        Assert.Equal("one", (await drafts.FindAsync("ann", Page, "one"))[0].Tab);
        await drafts.ReleaseAsync(id, "ann", "one");

        Assert.Equal("", (await drafts.FindAsync("ann", Page, "three"))[0].Tab);
        Assert.Equal(id, await drafts.KeepAsync(Draft("ann", "one", "typed after a reload") with { Id = id }));
        Assert.Equal(["typed after a reload", "of an open tab"], await TextsAsync(drafts, "ann", "one"));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task HandOver_ToAnother_IsTheirsAloneAndSaysFromWhom(Engine engine)
    {
        await using var store = await StartAsync(engine);
        var drafts = Drafts(store);
        var id = (await drafts.KeepAsync(Draft("ann", "one", "typed")))!.Value;

        Assert.True(await drafts.HandOverAsync(id, "ann", "bob", "Ann"));

        Assert.Empty(await drafts.ListAsync("ann"));
        Assert.Equal([new OpenDraft(id, Page, "New miner", 1, _clock.GetUtcNow().UtcDateTime, "Ann")], await drafts.ListAsync("bob"));
        Assert.NotEqual(id, await drafts.KeepAsync(Draft("ann", "one", "typed on") with { Id = id }));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Keep_MoreThanAPersonMayHave_IsRefusedAndLosesNothing(Engine engine)
    {
        await using var store = await StartAsync(engine);
        var drafts = Drafts(store);
        for (var count = 0; count < StoredDrafts.Most; count++)
        {
            Assert.NotNull(await drafts.KeepAsync(Draft("ann", $"tab {count}", "typed")));
        }

        Assert.Null(await drafts.KeepAsync(Draft("ann", "one more", "typed")));
        Assert.NotNull(await drafts.KeepAsync(Draft("bob", "one", "typed")));
        Assert.Equal(StoredDrafts.Most, (await drafts.ListAsync("ann")).Count);
        Assert.False(await drafts.HandOverAsync((await drafts.ListAsync("bob"))[0].Id, "bob", "ann", "Bob"));
        Assert.Single(await drafts.ListAsync("bob"));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task List_AfterTheDaysThatTheyAreKept_HasNoneAndTheNextRemovesThem(Engine engine)
    {
        await using var store = await StartAsync(engine);
        var drafts = Drafts(store);
        await drafts.KeepAsync(Draft("ann", "one", "old"));
        _clock.Advance(TimeSpan.FromDays(Days));
        Assert.Single(await drafts.ListAsync("ann"));

        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Empty(await drafts.ListAsync("ann"));
        Assert.Empty(await drafts.FindAsync("ann", Page, "one"));
        var forEver = new StoredDrafts(store.Contexts, _clock, 0);
        Assert.Single(await forEver.ListAsync("ann"));
        await drafts.KeepAsync(Draft("bob", "one", "new"));
        Assert.Empty(await forEver.ListAsync("ann"));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Views_OfTwoPersons_AreKeptUnderTheirNamesAndApart(Engine engine)
    {
        await using var store = await StartAsync(engine);
        var views = new SavedViews(store.Contexts);
        var view = new SavedView { PersonId = "ann", List = "balances", Name = "Large", Query = "?carrying_usd=1B.." };
        Assert.True(await views.SaveAsync(view));
        Assert.True(await views.SaveAsync(view with { PersonId = "bob", Query = "?carrying_usd=2B.." }));
        Assert.True(await views.SaveAsync(view with { List = "events" }));

        Assert.True(await views.SaveAsync(view with { Query = "?carrying_usd=5B.." }));
        await views.RemoveAsync(view with { List = "events" });

        Assert.Equal([view with { Query = "?carrying_usd=5B.." }], await views.ListAsync("ann", "balances"));
        Assert.Empty(await views.ListAsync("ann", "events"));
        Assert.Equal("?carrying_usd=2B..", Assert.Single(await views.ListAsync("bob", "balances")).Query);
        for (var count = 1; count < SavedViews.Most; count++)
        {
            Assert.True(await views.SaveAsync(view with { Name = $"View {count}" }));
        }

        Assert.False(await views.SaveAsync(view with { Name = "One more" }));
        Assert.True(await views.SaveAsync(view));
    }

    private static StoredDraft Draft(string person, string tab, string text) => new()
    {
        Id = Guid.Empty,
        PersonId = person,
        Tab = tab,
        Address = Page,
        Title = "New miner",
        Fields = 1,
        Content = JsonSerializer.Serialize(text),
        ChangedAt = default,
    };

    private static async Task<IEnumerable<string?>> TextsAsync(StoredDrafts drafts, string person, string tab) =>
        (await drafts.FindAsync(person, Page, tab)).Select(draft => JsonSerializer.Deserialize<string>(draft.Content));

    private StoredDrafts Drafts(TestStore store) => new(store.Contexts, _clock, Days);

    private static async Task<TestStore> StartAsync(Engine engine)
    {
        var store = await TestStore.CreateAsync(engine);
        await using var db = store.Contexts.CreateDbContext();
        db.AddRange(new[] { "ann", "bob" }.Select(name => new UserAccount { Id = name, DisplayName = name, Email = $"{name}@example.com", SecurityStamp = "stamp", Role = AccountRole.Editor, CreatedAt = DateTime.UnixEpoch }));
        await db.SaveChangesAsync();
        return store;
    }

    private sealed class Clock : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now;

        public void Advance(TimeSpan time) => _now += time;
    }
}
