using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Store;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Book;

public sealed class UndoPlanTests
{
    private static readonly Offering Was = Make.Offering();
    private static readonly Offering Corrected = Was with { CouponPercent = 6 };

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Undo_OfAnEditAnAdditionAndARemoval_IsAsBefore(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var books = await OpenAsync(store);
        var before = ProgramDataset.Lines(books.Value.Facts);
        await books.ApplyAsync(new ChangeSet("Ann", ChangeOrigin.Form, "", [new(Was, Corrected), new(null, Make.Miner("NEW")), new(Make.Event(100), null)]));

        await books.ApplyAsync(UndoPlan.Of(books.History, 2)!.By("Bob", "Wrong filing"));

        Assert.Equal(before, ProgramDataset.Lines(books.Value.Facts));
        Assert.Equal(before, ProgramDataset.Lines((await store.ReadAsync()).Facts));
        Assert.Equal((3L, ChangeOrigin.Undo, "Undo of change 2: Wrong filing"), (books.History.Version, books.History.Find(3)!.Origin, books.History.Find(3)!.Reason));
    }

    [Fact]
    public async Task Of_FactsThatWereChangedLater_SaysWhichChangesAreInTheWay()
    {
        await using var store = await TestStore.CreateSeededAsync(Engine.Sqlite);
        var books = await OpenAsync(store);
        await books.ApplyAsync(new ChangeSet("Ann", ChangeOrigin.Form, "", [new(Was, Corrected)]));
        await books.ApplyAsync(new ChangeSet("Bob", ChangeOrigin.Form, "", [new(Corrected, Corrected with { CouponPercent = 7 })]));

        var plan = UndoPlan.Of(books.History, 2)!;

        Assert.False(plan.IsPossible);
        Assert.Equal([(3L, "Bob")], plan.InTheWay.Select(revision => (revision.ChangeSet.Version, revision.ChangeSet.Author)));
        Assert.True(UndoPlan.Of(books.History, 3)!.IsPossible);
    }

    [Fact]
    public async Task Undo_OfAnUndo_BringsTheChangeBack()
    {
        await using var store = await TestStore.CreateSeededAsync(Engine.Sqlite);
        var books = await OpenAsync(store);
        await books.ApplyAsync(new ChangeSet("Ann", ChangeOrigin.Form, "", [new(Was, Corrected)]));
        await books.ApplyAsync(UndoPlan.Of(books.History, 2)!.By("Ann", ""));

        await books.ApplyAsync(UndoPlan.Of(books.History, 3)!.By("Ann", ""));

        Assert.Equal(6, books.Value.FindOffering(Was.Id)!.Offering.CouponPercent);
    }

    [Fact]
    public async Task Of_ADataset_IsNotPossible()
    {
        await using var store = await TestStore.CreateAsync(Engine.Sqlite);
        await store.LoadAsync([.. Make.Register(), Make.Miner()]);
        var books = await OpenAsync(store);

        Assert.Equal((false, 0), (UndoPlan.Of(books.History, 1)!.IsPossible, UndoPlan.Of(books.History, 1)!.InTheWay.Count));
    }

    [Fact]
    public void Of_AVersionThatIsNotThere_IsNull() => Assert.Null(UndoPlan.Of(FactHistory.Empty, 7));

    private static async Task<CurrentBook> OpenAsync(TestStore store)
    {
        var books = new CurrentBook(store.Contexts, store.Applier);
        await books.RefreshAsync();
        return books;
    }
}
