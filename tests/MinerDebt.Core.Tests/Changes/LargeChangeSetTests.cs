using System.Collections;
using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Store;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Changes;

public sealed class LargeChangeSetTests
{
    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_MoreThanOnePortion_StoresAllWithTheirRevisions(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var events = Enumerable.Range(1, 2_500).Select(day => Make.Event(1) with { OccurredOn = Make.Day("2025-01-15").AddDays(day) }).ToArray();

        await store.AddAsync(events);

        var (version, facts) = await store.ReadAsync();
        Assert.Equal((2, 2_501), (version, facts.All<DebtEvent>().Count));
        Assert.Equal(2_500, await store.ReadAsync(db => db.Revisions.CountAsync(revision => revision.Version == 2)));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_ARenamedOfferingWithItsEvents_KeepsEveryReference(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var (was, now) = (Make.Offering(), Make.Offering("test-2025-01-renamed"));

        await store.ApplyAsync(
            new Change(was, null), new Change(Make.Event(100), null), new Change(null, Make.Event(100, offering: now.Id)), new Change(null, now));

        var (_, facts) = await store.ReadAsync();
        Assert.Equal([now.Id], facts.All<Offering>().Select(offering => offering.Id));
        Assert.Equal([now.Id], facts.All<DebtEvent>().Select(debtEvent => debtEvent.OfferingId));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_AMinerBeforeItsParent_IsStored(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);

        await store.AddAsync(Make.Miner("AAA") with { ConsolidatedInto = "ZZZ" }, Make.Miner("ZZZ"));

        Assert.Equal("ZZZ", (await store.ReadAsync()).Facts.Find<Miner>("AAA")!.ConsolidatedInto);
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_StoppedWhileItIsWritten_StoresNothing(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        using var stop = new CancellationTokenSource();
        var events = Enumerable.Range(1, 2_500).Select(day => Make.Event(1) with { OccurredOn = Make.Day("2025-01-15").AddDays(day) });
        var offering = Make.Offering("test-2025-02-stop") with { UseOfProceeds = new StoppingUses(stop, writes: 2) };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Applier.ApplyAsync(
            new ChangeSet("Ann", ChangeOrigin.Csv, "Stopped", [.. events.Take(1_250).Append<Fact>(offering).Concat(events.Skip(1_250)).Select(fact => new Change(null, fact))]), stop.Token));

        var (version, facts) = await store.ReadAsync();
        Assert.Equal((1, 1, 1), (version, facts.All<DebtEvent>().Count, facts.All<Offering>().Count));
    }

    /// <summary>Gives up waiting when it is written for so many times: first into the table of its fact, then into the revision.</summary>
    private sealed class StoppingUses(CancellationTokenSource stop, int writes) : IReadOnlyList<UseOfProceeds>
    {
        private int _written;

        public int Count => 1;

        public UseOfProceeds this[int index] => UseOfProceeds.Refinancing;

        public IEnumerator<UseOfProceeds> GetEnumerator()
        {
            if (++_written == writes)
            {
                stop.Cancel();
            }

            yield return this[0];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
