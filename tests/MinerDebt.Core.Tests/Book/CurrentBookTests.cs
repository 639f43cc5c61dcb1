using System.Diagnostics.Metrics;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Store;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Book;

public sealed class CurrentBookTests
{
    private static readonly ChangeSet More = new("Ann", ChangeOrigin.Form, "More is owed", [new(Make.Event(100), Make.Event(250))]);

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Refresh_AfterAChangeElsewhere_ShowsTheNewVersion(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var (here, elsewhere) = (await OpenAsync(store), await OpenAsync(store));
        await elsewhere.ApplyAsync(More);

        await here.RefreshAsync();

        Assert.Equal((2, 250), (here.Value.Version, Owed(here.Value)));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_AChange_IsShownAtOnceAndToldOnce(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var current = await OpenAsync(store);
        var told = new List<long>();
        current.Changed += () => told.Add(Owed(current.Value));

        await current.ApplyAsync(More);
        await current.RefreshAsync();

        Assert.Equal([250], told);
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_AChange_LeavesABookTakenBeforeAsItWas(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var current = await OpenAsync(store);
        var taken = current.Value;

        await current.ApplyAsync(More);

        Assert.Equal((1, 100), (taken.Version, Owed(taken)));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_ABadChange_KeepsTheBook(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var current = await OpenAsync(store);
        var taken = current.Value;

        await Assert.ThrowsAsync<InvalidChangesException>(() => current.ApplyAsync(More with { Changes = [new(null, Make.Miner("bad"))] }));

        Assert.Same(taken, current.Value);
    }

    [Fact]
    public async Task Show_AnOlderVersion_IsIgnored()
    {
        await using var store = await TestStore.CreateSeededAsync(Engine.Sqlite);
        var current = await OpenAsync(store);
        var older = await store.Applier.ApplyAsync(More);
        await current.ApplyAsync(More with { Changes = [new(Make.Event(250), Make.Event(270))] });
        var taken = current.Value;

        await current.ShowAsync(older);

        Assert.Same(taken, current.Value);
        Assert.Equal((3, 270), (taken.Version, Owed(taken)));
    }

    [Fact]
    public async Task AsOf_ADay_IsMadeOnceForEachVersion()
    {
        await using var store = await TestStore.CreateSeededAsync(Engine.Sqlite);
        var current = await OpenAsync(store);
        var today = DateOnly.FromDateTime(DateTime.UtcNow);

        var first = current.Value;
        var book = current.AsOf(today);
        var again = current.AsOf(today);
        await current.ApplyAsync(More);

        Assert.Same(book, again);
        Assert.Equal((today, 1, 100), (book.KnownOn, book.Version, Owed(book)));
        Assert.Same(first, book.Newest);
        Assert.Equal((2, 250), (current.AsOf(today).Version, Owed(current.AsOf(today))));
    }

    [Fact]
    public async Task AsOf_BeforeTheRegister_IsRefused()
    {
        await using var store = await TestStore.CreateSeededAsync(Engine.Sqlite);
        var current = await OpenAsync(store);

        Assert.Throws<ArgumentOutOfRangeException>(() => current.AsOf(Make.Day("2024-06-29")));
    }

    [Fact]
    public async Task Value_BeforeTheStart_SaysThatItIsNotLoaded()
    {
        await using var store = await TestStore.CreateEmptyAsync(Engine.Sqlite);
        var current = new CurrentBook(store.Contexts, store.Applier);

        Assert.False(current.IsLoaded);
        Assert.Equal("The book is not loaded yet.", Assert.Throws<InvalidOperationException>(() => current.Value).Message);
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Meter_AChangeThatTwoWaysLeadTo_IsCountedOnce(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var (here, elsewhere) = (await OpenAsync(store), await OpenAsync(store));
        await elsewhere.ApplyAsync(More);
        var counted = new List<(string Name, double Value, object? Origin)>();
        // Other tests change other books meanwhile.
        var isOurs = new AsyncLocal<bool> { Value = true };
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, one) =>
            {
                if (instrument.Meter.Name == BookMeter.Name)
                {
                    one.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument.Name, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument.Name, value > 0 ? 1 : 0, tags));
        listener.Start();

        await here.RefreshAsync();
        await here.RefreshAsync();

        Assert.Equal([("minerdebt.book.rebuild.duration", 1, null), ("minerdebt.change_sets", 1, "Form"), ("minerdebt.changes", 1, "Form")], counted);

        void Note(string name, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (isOurs.Value)
            {
                counted.Add((name, value, tags.Length == 0 ? null : tags[0].Value));
            }
        }
    }

    private static async Task<CurrentBook> OpenAsync(TestStore store)
    {
        var current = new CurrentBook(store.Contexts, store.Applier);
        await current.RefreshAsync();
        return current;
    }

    private static long Owed(DebtBook book) => DebtOutstanding.Table(book, Selection.AllOf(book), Grouping.Total).Totals[^1];
}
