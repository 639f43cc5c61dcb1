using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange.Moves;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Store;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Changes;

public sealed class CommentsTests
{
    private static readonly CommentPlace Note = CommentPlace.Of(typeof(Offering), Make.OfferingId);

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Add_ToAProposalAndAFact_AreEachAtTheirPlaceInTheirOrder(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var comments = Of(store);
        var proposal = CommentPlace.Of(await new Proposals(store.Contexts, store.Applier, TimeProvider.System).KeepAsync(new("Ann", ChangeOrigin.Form, "A test", [new(null, Make.Event(5, "2025-02-01"))]), null));

        await comments.AddAsync(proposal, "Bob", " The 10-Q says 6.\r\nPage 12. ");
        await comments.AddAsync(proposal, "Ann", "Corrected");
        await comments.AddAsync(Note, "Ann", "Which bank?");

        Assert.Equal([("Bob", "The 10-Q says 6.\nPage 12."), ("Ann", "Corrected")], (await comments.ListAsync(proposal)).Select(one => (one.Author, one.Text)));
        Assert.Equal([("Ann", "Which bank?")], (await comments.ListAsync(Note)).Select(one => (one.Author, one.Text)));
        Assert.Empty(await comments.ListAsync(CommentPlace.Of(typeof(Miner), Make.OfferingId)));
        Assert.Equal(1, (await store.ReadAsync()).Version);
    }

    // Someone who got no answer does it again.
    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Add_TheSameAgain_IsOneUntilSomeoneElseSpeaks(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var comments = Of(store);

        await comments.AddAsync(Note, "Ann", "Which bank?");
        await comments.AddAsync(Note, "Ann", "Which bank?");
        await comments.AddAsync(Note, "Bob", "Which bank?");
        await comments.AddAsync(Note, "Ann", "Which bank?");

        Assert.Equal(["Ann", "Bob", "Ann"], (await comments.ListAsync(Note)).Select(one => one.Author));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Remove_OnlyOnesOwn_IsGone(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var comments = Of(store);
        await comments.AddAsync(Note, "Ann", "Which bank?");
        var id = (await comments.ListAsync(Note))[0].Id;

        await comments.RemoveAsync(id, "Bob");
        Assert.Single(await comments.ListAsync(Note));
        await comments.RemoveAsync(id, "Ann");
        Assert.Empty(await comments.ListAsync(Note));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task List_OfAFactThatWasNamedAnew_HasWhatWasSaidUnderEachNameAlsoAfterAnUndo(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var (books, comments, start) = (new CurrentBook(store.Contexts, store.Applier), Of(store), DateTime.UtcNow.AddSeconds(-30));
        await books.RefreshAsync();
        await comments.AddAsync(Place(Make.OfferingId), "Ann", "Which bank?");

        await books.ApplyAsync(Rename.Of(books.Value.Facts, books.Value.Facts.Find<Offering>(Make.OfferingId)!, "the-note", keepsOld: true).By("Ann", "A better id"));
        await comments.AddAsync(Place("the-note"), "Bob", "None: they are notes");

        await SaysBothAsync();
        var told = await new NoticeReader(store.Contexts, TimeProvider.System, (kind, key) => FactFate.Names(books.History, kind, key)).ListAsync("Ann", start);
        Assert.Equal((NoticeKind.Commented, "Bob"), Assert.Single(told.Where(one => one.Comment is not null).Select(one => (one.Kind, one.By))));
        await books.ApplyAsync(UndoPlan.Of(books.History, 2)!.By("Bob", "The old one was right"));
        await SaysBothAsync();

        CommentPlace Place(string key) => CommentPlace.Of(typeof(Offering), FactFate.Names(books.History, typeof(Offering), key));

        async Task SaysBothAsync()
        {
            foreach (var key in new[] { Make.OfferingId, "the-note" })
            {
                Assert.Equal(["Which bank?", "None: they are notes"], (await comments.ListAsync(Place(key))).Select(one => one.Text));
            }
        }
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task List_OfAnEventThatGotAnotherDay_HasWhatWasSaidOfItAlsoAfterAnUndo(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var (books, comments) = (new CurrentBook(store.Contexts, store.Applier), Of(store));
        var (seen, right) = (Make.Event(5, "2025-02-01"), Make.Event(5, "2025-02-03"));
        await books.RefreshAsync();
        await books.ApplyAsync(new("Ann", ChangeOrigin.Form, "A test", [new(null, seen)]));
        await comments.AddAsync(Place(seen), "Bob", "The 8-K says the 3rd");

        await books.ApplyAsync(new("Ann", ChangeOrigin.Form, "As the 8-K says", [new(seen, null), new(null, right)]));
        Assert.Equal(["The 8-K says the 3rd"], (await comments.ListAsync(Place(right))).Select(one => one.Text));
        await comments.AddAsync(Place(right), "Ann", "Corrected");
        await books.ApplyAsync(UndoPlan.Of(books.History, books.Value.Version)!.By("Bob", "It was the first"));

        Assert.Equal(["The 8-K says the 3rd", "Corrected"], (await comments.ListAsync(Place(seen))).Select(one => one.Text));

        CommentPlace Place(DebtEvent one) => CommentPlace.Of(typeof(DebtEvent), FactFate.Names(books.History, typeof(DebtEvent), one.Key));
    }

    [Theory]
    [InlineData("  \n ", "it is empty: write a few words")]
    [InlineData("a\u202Eb", "it has the invisible character U+202E: type it anew without")]
    [InlineData("a\0b", "it has the invisible character U+0000: type it anew without")]
    [InlineData("a\tb", "it has the invisible character U+0009: type it anew without")]
    public async Task Add_WhatCannotBeShown_IsRefused(string text, string said)
    {
        await using var store = await TestStore.CreateSeededAsync(Engine.Sqlite);
        var comments = Of(store);

        Assert.Equal(said, await RefusalAsync(comments, Note, text));
        Assert.Empty(await comments.ListAsync(Note));
    }

    [Fact]
    public async Task Add_TooLongOrToAProposalThatIsNotThere_IsRefused()
    {
        await using var store = await TestStore.CreateSeededAsync(Engine.Sqlite);
        var comments = Of(store);

        Assert.Equal("it has 2001 characters, and 2000 fit: shorten it", await RefusalAsync(comments, Note, new string('a', 2_001)));
        Assert.Equal("there is no proposal of this number: choose one from the list", await RefusalAsync(comments, CommentPlace.Of(7), "Hello"));
    }

    private static async Task<string> RefusalAsync(Comments comments, CommentPlace place, string text) =>
        Assert.Single((await Assert.ThrowsAsync<InvalidChangesException>(() => comments.AddAsync(place, "Ann", text))).Problems).Accepted;

    private static Comments Of(TestStore store) => new(store.Contexts, TimeProvider.System);
}
