using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Store;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Changes;

public sealed class NoticeReaderTests
{
    private static readonly Change Addition = new(null, Make.Event(5, "2025-02-01"));

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task List_AProposal_WaitsForOthersAndItsDecisionIsToldToItsAuthor(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var proposals = Of(store);
        var id = await proposals.KeepAsync(new("Cid", ChangeOrigin.Form, "February", [Addition, new(null, Make.Event(7, "2025-03-01"))]), null);

        Assert.Empty(await ToldAsync(store, "Cid"));
        var waits = Assert.Single(await ToldAsync(store, "Bob"));
        Assert.Equal((NoticeKind.Waits, "Cid", id, 2, 2), (waits.Kind, waits.By, waits.Proposal!.Id, waits.All, waits.Waiting));

        await proposals.ApplyAsync(id, "Bob", new HashSet<int> { 1 });
        var part = Assert.Single(await ToldAsync(store, "Cid"));
        Assert.Equal((NoticeKind.Decided, "Bob", ProposalStatus.Waiting, 1), (part.Kind, part.By, part.Proposal!.Status, part.Waiting));

        await proposals.RejectAsync(id, "Bob", "The rest is wrong");
        var rejected = Assert.Single(await ToldAsync(store, "Cid"));
        Assert.Equal((ProposalStatus.Rejected, "The rest is wrong"), (rejected.Proposal!.Status, rejected.Proposal.DecisionReason));
        Assert.NotEqual(part.Name, rejected.Name);
        Assert.Empty(await ToldAsync(store, "Bob"));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task List_Comments_AreToldToTheAuthorToThoseWhoSpokeAndToThoseWhoAreNamed(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var comments = new Comments(store.Contexts, TimeProvider.System);
        var place = CommentPlace.Of(await Of(store).KeepAsync(new("Cid", ChangeOrigin.Form, "February", [Addition]), null));
        var start = DateTime.UtcNow.AddSeconds(-30);

        await comments.AddAsync(place, "Bob", "Which page?");
        await comments.AddAsync(place, "Cid", "Page 12, @dan r.");
        await comments.AddAsync(CommentPlace.Of(typeof(Offering), Make.OfferingId), "Eve", "Nobody is meant: me@bob.example");

        Assert.Equal([(NoticeKind.Commented, "Bob", "Which page?")], await SaidAsync("Cid"));
        Assert.Equal([(NoticeKind.Commented, "Cid", "Page 12, @dan r.")], await SaidAsync("Bob"));
        Assert.Equal([(NoticeKind.Mentioned, "Cid", "Page 12, @dan r.")], await SaidAsync("Dan R"));
        Assert.Empty(await SaidAsync("Dan Roe"));
        Assert.Empty(await SaidAsync("Eve"));

        async Task<IEnumerable<(NoticeKind, string, string)>> SaidAsync(string name) =>
            (await new NoticeReader(store.Contexts, TimeProvider.System).ListAsync(name, start)).Where(one => one.Comment is not null).Select(one => (one.Kind, one.By, one.Comment!.Text));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task List_WhatOthersChangeOfOnesOwn_IsToldOncePerChange(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var proposals = Of(store);
        var (mine, also) = (Make.Event(5, "2025-02-01"), Make.Event(7, "2025-03-01"));
        await proposals.ApplyAsync(await proposals.KeepAsync(new("Cid", ChangeOrigin.Form, "A proposal", [new(null, mine), new(null, also)]), null), "Bob");
        await ApplyAsync("Bob", "A correction", new Change(mine, Make.Event(6, "2025-02-01")), new(also, null), new(null, Make.Event(1, "2025-05-01")));
        await ApplyAsync("Cid", "My own", new Change(Make.Event(6, "2025-02-01"), mine));
        await ApplyAsync("Bob", "Nothing of Cid's", new Change(Make.Event(1, "2025-05-01"), null));
        await ApplyAsync("Bob, reviewed by Cid", "Seen", new Change(mine, null));

        var told = Assert.Single(await ToldAsync(store, "Cid"), one => one.Kind == NoticeKind.Changed);

        Assert.Equal(("Bob", "A correction"), (told.By, told.ChangeSet!.Reason));
        Assert.Equal([mine.Key, also.Key], told.Facts.Select(fact => fact.Key));
        Assert.All(told.Facts, fact => Assert.Equal(typeof(DebtEvent), fact.Kind));

        Task ApplyAsync(string author, string reason, params Change[] changes) => store.Applier.ApplyAsync(new ChangeSet(author, ChangeOrigin.Form, reason, changes));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task List_AFactThatWaitsToBeChanged_IsToldWhenAnotherChangesIt(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        await Of(store).KeepAsync(new("Cid", ChangeOrigin.Form, "A proposal", [new(Make.Event(100), Make.Event(90)), Addition]), null);
        await store.Applier.ApplyAsync(new ChangeSet("Bob", ChangeOrigin.Form, "Faster", [new(Make.Event(100), Make.Event(80)), new(null, Make.Event(2, "2025-04-01"))]));

        var told = Assert.Single(await ToldAsync(store, "Cid"));

        Assert.Equal((NoticeKind.Changed, "Bob", (typeof(DebtEvent), Make.Event(100).Key)), (told.Kind, told.By, Assert.Single(told.Facts)));
    }

    [Fact]
    public async Task List_WhatIsOlderThanItsDays_IsNotTold()
    {
        await using var store = await TestStore.CreateSeededAsync(Engine.Sqlite);
        await Of(store).KeepAsync(new("Cid", ChangeOrigin.Form, "February", [Addition]), null);

        Assert.Single(await ToldAsync(store, "Bob"));
        Assert.Empty(await new NoticeReader(store.Contexts, TimeProvider.System).ListAsync("Bob", DateTime.UtcNow.AddSeconds(5)));
        Assert.Empty(await new NoticeReader(store.Contexts, new Later()).ListAsync("Bob", DateTime.MinValue));
    }

    private static Task<IReadOnlyList<Notice>> ToldAsync(TestStore store, string name) => new NoticeReader(store.Contexts, TimeProvider.System).ListAsync(name, DateTime.UnixEpoch);

    private static Proposals Of(TestStore store) => new(store.Contexts, store.Applier, TimeProvider.System);

    private sealed class Later : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddDays(NoticeReader.Days + 1);
    }
}
