using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Store;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Changes;

public sealed class ProposalsTests
{
    private static readonly Change First = new(null, Make.Event(5, "2025-02-01"), new Location("events.csv", 2));
    private static readonly Change Second = new(null, Make.Event(7, "2025-03-01"), new Location("events.csv", 3));
    private static readonly ChangeSet Import = new("Ann", ChangeOrigin.Csv, "February and March", [First, Second]);

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Keep_AChangeSet_ChangesNoFactAndComesBackWhole(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var proposals = Of(store);

        var id = await proposals.KeepAsync(Import, "events.csv");

        var (proposal, changes) = (await proposals.FindAsync(id))!.Value;
        Assert.Equal((1, ProposalStatus.Waiting, "Ann", "events.csv"), ((await store.ReadAsync()).Version, proposal.Status, proposal.Author, proposal.FileName));
        Assert.Equal(Import.Changes, changes.Select(change => Proposals.Read(proposal, change)));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_ByAnother_StoresAllUnderBothNames(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var proposals = Of(store);
        var id = await proposals.KeepAsync(Import, "events.csv");

        var applied = await proposals.ApplyAsync(id, "Bob");

        Assert.Equal((2, "Ann, reviewed by Bob", ChangeOrigin.Csv), (applied.Version, applied.ChangeSet!.Author, applied.ChangeSet.Origin));
        Assert.Equal(3, applied.Facts.All<DebtEvent>().Count);
        var (proposal, changes) = (await proposals.FindAsync(id))!.Value;
        Assert.Equal((ProposalStatus.Applied, "Bob"), (proposal.Status, proposal.DecidedBy));
        Assert.All(changes, change => Assert.Equal(2, change.AppliedIn));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_OneRowThenTheRest_WaitsInBetween(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var proposals = Of(store);
        var id = await proposals.KeepAsync(Import, "events.csv");

        await proposals.ApplyAsync(id, "Bob", new HashSet<int> { 2 });
        var between = (await proposals.FindAsync(id))!.Value;
        await proposals.ApplyAsync(id, "Bob");
        var after = (await proposals.FindAsync(id))!.Value;

        Assert.Equal((ProposalStatus.Waiting, null, 2L), (between.Proposal.Status, between.Changes[0].AppliedIn, between.Changes[1].AppliedIn));
        Assert.Equal((ProposalStatus.Applied, 3L, 2L), (after.Proposal.Status, after.Changes[0].AppliedIn, after.Changes[1].AppliedIn));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Find_APortion_HasTheChangesOfThatPlaceAndCountsAll(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var proposals = Of(store);
        var id = await proposals.KeepAsync(Import, "events.csv");
        await proposals.ApplyAsync(id, "Bob", new HashSet<int> { 1 });

        var (count, changes) = (await proposals.FindAsync(id, skip: 1, take: 1))!.Value;

        Assert.Equal((2, 1), (count.All, count.Waiting));
        Assert.Equal(2, Assert.Single(changes).Number);
        Assert.Null(await proposals.FindAsync(id + 1, skip: 0, take: 1));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Count_OneDecidedAndOneWaiting_HasTheWaitingOneFirst(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var proposals = Of(store);
        var waiting = await proposals.KeepAsync(Import, null);
        var rejected = await proposals.KeepAsync(Import with { Reason = "The same" }, null);
        await proposals.RejectAsync(rejected, "Bob", "Twice");

        Assert.Equal([(waiting, 2, 2), (rejected, 2, 2)], (await proposals.CountAsync()).Select(count => (count.Proposal.Id, count.All, count.Waiting)));
    }

    [Fact]
    public async Task Changed_KeepApplyAndReject_AreEachTold()
    {
        await using var store = await TestStore.CreateSeededAsync(Engine.Sqlite);
        var proposals = Of(store);
        var told = 0;
        proposals.Changed += () => told++;

        var id = await proposals.KeepAsync(Import, null);
        await proposals.ApplyAsync(id, "Bob", new HashSet<int> { 1 });
        await proposals.RejectAsync(id, "Bob", "Enough");

        Assert.Equal(3, told);
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_ByTwoAtOnce_IsDoneOnce(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var proposals = Of(store);
        var id = await proposals.KeepAsync(Import, null);

        var tries = await Task.WhenAll(new[] { "Bob", "Cid" }.Select(async name => await Record.ExceptionAsync(() => Task.Run(() => proposals.ApplyAsync(id, name)))));

        var refused = Assert.IsType<InvalidChangesException>(Assert.Single(tries, exception => exception is not null));
        Assert.StartsWith("it was applied by", Assert.Single(refused.Problems).Accepted, StringComparison.Ordinal);
        Assert.Equal(2, (await store.ReadAsync()).Version);
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_ByItsAuthor_IsRefused(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var proposals = Of(store);
        var id = await proposals.KeepAsync(Import, null);

        var refused = await Assert.ThrowsAsync<InvalidChangesException>(() => proposals.ApplyAsync(id, "Ann"));

        Assert.Equal("it is your own, and nobody reviews their own: ask another editor", Assert.Single(refused.Problems).Accepted);
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_WhatDoesNotFitAnyMore_IsRefusedAndStillWaits(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var proposals = Of(store);
        var id = await proposals.KeepAsync(Import, null);
        await store.AddAsync(Second.After!);

        var refused = await Assert.ThrowsAsync<InvalidChangesException>(() => proposals.ApplyAsync(id, "Bob"));

        Assert.Equal(("key", 2), (Assert.Single(refused.Problems).Field, (await store.ReadAsync()).Version));
        Assert.Equal(ProposalStatus.Waiting, (await proposals.FindAsync(id))!.Value.Proposal.Status);
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_AllThatFit_IsOneChangeAndLeavesTheRestWaiting(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var proposals = Of(store);
        var id = await proposals.KeepAsync(Import with { Changes = [.. Import.Changes, new(null, Make.Event(9, "2025-04-01"), new Location("events.csv", 4))] }, "events.csv");
        await store.AddAsync(Second.After!);
        var (proposal, changes) = (await proposals.FindAsync(id))!.Value;
        var fit = ProposalFit.Of(proposal, changes, (await store.ReadAsync()).Facts);

        var applied = await proposals.ApplyAsync(id, "Bob", fit.Numbers);

        Assert.Equal([1, 3], fit.Numbers.Order());
        Assert.Equal((2, 2), (Assert.Single(fit.Refused).Key, applied.Changes.Count));
        var after = (await proposals.FindAsync(id))!.Value;
        Assert.Equal(ProposalStatus.Waiting, after.Proposal.Status);
        Assert.Equal([applied.Version, null, applied.Version], after.Changes.Select(change => change.AppliedIn));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Reject_WithAReason_KeepsItAndTheFactsAsTheyAre(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var proposals = Of(store);
        var id = await proposals.KeepAsync(Import, null);

        await proposals.RejectAsync(id, "Bob", "The 10-Q says otherwise");

        var proposal = Assert.Single(await proposals.ListAsync());
        Assert.Equal((ProposalStatus.Rejected, "Bob", "The 10-Q says otherwise"), (proposal.Status, proposal.DecidedBy, proposal.DecisionReason));
        await Assert.ThrowsAsync<InvalidChangesException>(() => proposals.ApplyAsync(id, "Cid"));
        Assert.Equal(1, await store.ReadAsync(db => db.ChangeSets.CountAsync()));
    }

    // Someone who got no answer does it again.
    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Keep_TheSameAgain_IsOneProposalForAsLongAsItWaits(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var proposals = Of(store);
        var id = await proposals.KeepAsync(Import, "events.csv");

        Assert.Equal(id, await proposals.KeepAsync(Import, "events.csv"));
        var others = new[]
        {
            await proposals.KeepAsync(Import with { Author = "Cid" }, "events.csv"),
            await proposals.KeepAsync(Import, "march.csv"),
            await proposals.KeepAsync(Import with { Changes = [First] }, "march.csv"),
            await proposals.KeepAsync(Import with { Changes = [First with { Where = null }] }, "march.csv"),
        };
        await proposals.RejectAsync(others[^1], "Bob", "No");
        var again = await proposals.KeepAsync(Import with { Changes = [First with { Where = null }] }, "march.csv");

        Assert.Equal(6, others.Append(id).Append(again).Distinct().Count());
        Assert.Equal(6, (await proposals.ListAsync()).Count);
    }

    private static Proposals Of(TestStore store) => new(store.Contexts, store.Applier, TimeProvider.System);
}
