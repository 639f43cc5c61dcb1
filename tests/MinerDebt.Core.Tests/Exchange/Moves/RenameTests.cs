using CsCheck;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange.Moves;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Store;
using MinerDebt.Core.Tests.Support;
using MinerDebt.Testing;

namespace MinerDebt.Core.Tests.Exchange.Moves;

public sealed class RenameTests
{
    private static readonly Facts Known = Facts.Of(
    [
        .. Make.Register(), Make.Miner("AAA"), Make.Miner("BBB") with { ConsolidatedInto = "AAA" }, Make.Offering("note", "AAA"), Make.Offering("loan", "AAA", InstrumentType.TermLoan),
        Make.Event(100, offering: "note"), Make.Event(-40, "2025-06-01", "note"), Inferred(60_000_000, "AAA"), Inferred(1_000_000, "BBB"),
        new Pledge { OfferingIds = ["loan", "note"], AsOf = Make.Day("2025-06-30"), BtcPledged = 3, Source = Make.Source() },
        new InstrumentTerms { OfferingId = "note", OnDemand = true, Source = Make.Source() },
    ]);

    [Fact]
    public void Of_ATicker_IsInAllThatReferToIt()
    {
        var rename = Rename.Of(Known, Known.Find<Miner>("AAA")!, "AAX", keepsOld: true);
        var after = Change.Apply(rename.Changes, Known);

        Assert.Empty(rename.Problems);
        Assert.Equal([("miner", 1), ("offering", 2), ("balance", 1)], rename.Uses.Select(use => (use.Kind.One, use.Count)).OrderBy(use => use.One switch { "miner" => 0, "offering" => 1, _ => 2 }));
        Assert.Equal((null, "AAX", "AAX"), (after.Find<Miner>("AAA"), after.Find<Miner>("BBB")!.ConsolidatedInto, after.Find<Offering>("note")!.Ticker));
        Assert.Equal(["AAA"], after.Find<Miner>("AAX")!.Aliases);
        Assert.NotNull(after.Find<DebtBalance>("AAX 2025-06-30 Total"));
        Assert.Equal(Known.Count, after.Count);
    }

    [Fact]
    public void Of_AnId_IsInAllThatReferToItAlsoBesideOthers()
    {
        var rename = Rename.Of(Known, Known.Find<Offering>("note")!, "the-note", keepsOld: true);
        var after = Change.Apply(rename.Changes, Known);

        Assert.Empty(rename.Problems);
        Assert.Equal(["the-note 2025-01-15 Closed", "the-note 2025-06-01 Repaid"], after.OfOffering<DebtEvent>("the-note").Select(one => one.Key));
        Assert.Equal(["loan", "the-note"], Assert.Single(after.All<Pledge>()).OfferingIds);
        Assert.True(after.Find<InstrumentTerms>("the-note")!.OnDemand);
        Assert.Empty(after.ReferringTo(typeof(Offering), "note"));
    }

    [Theory]
    [InlineData("BBB", "another miner has this name: choose another one")]
    [InlineData("a b", "1 to 10 capital letters")]
    [InlineData("", "it is blank")]
    [InlineData("AAA", "it is called so already")]
    public void Of_ANameThatCannotBe_SaysWhy(string name, string said)
    {
        var rename = Rename.Of(Known, Known.Find<Miner>("AAA")!, name, keepsOld: false);

        Assert.Contains(rename.Problems, problem => problem.Accepted.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_AnAliasOfItsOwn_TakesItsPlace()
    {
        var known = Known.With(Known.Find<Miner>("AAA")! with { Aliases = ["AAX", "OLD"] });

        var after = (Miner)Rename.Of(known, known.Find<Miner>("AAA")!, "AAX", keepsOld: true).After;

        Assert.Equal(("AAX", "OLD;AAA"), (after.Ticker, string.Join(';', after.Aliases)));
    }

    [Fact]
    public void Of_WhatNothingRefersTo_Throws() => Assert.Throws<ArgumentException>(() => Rename.Of(Known, Known.All<DebtEvent>()[0], "x", keepsOld: false));

    /// <summary>Sums do not hang on names, today or on a day in the past, and an undo leaves nothing behind.</summary>
    [Fact]
    public void Of_AnyFact_ChangesNoSumAndIsUndoneWhole() => Gen.Select(RandomFacts.All, Gen.Int[0, 99], Gen.Bool).Sample((facts, pick, ofOffering) =>
    {
        IReadOnlyList<Fact> all = ofOffering && facts.All<Offering>().Count > 0 ? facts.All<Offering>() : facts.All<Miner>();
        var name = all[0] is Miner ? "RENAMED.1" : "renamed-1";
        var rename = Rename.Of(facts, all[pick % all.Count], name, keepsOld: pick % 2 == 0);
        Assert.Empty(rename.Problems);
        var history = FactHistory.Empty.With(Applied(1, ChangeOrigin.Dataset, 0), [.. facts.Everything.Select(fact => new Change(null, fact))]);
        var renamed = history.With(Applied(2, ChangeOrigin.Rename, 400), rename.Changes);
        var undo = UndoPlan.Of(renamed, 2)!.By("Bob", "");
        var undone = renamed.With(Applied(3, undo.Origin, 500), undo.Changes);
        var after = Change.Apply(rename.Changes, facts);

        Assert.Equal(Sums(facts), Sums(after));
        Assert.Equal(ProgramDataset.Lines(facts), ProgramDataset.Lines(Change.Apply(undo.Changes, after)));
        Assert.Equal(name, FactFate.Of(renamed, rename.Before.GetType(), rename.Before.Key)?.Successor?.Key);
        Assert.Equal(rename.Before.Key, FactFate.Of(undone, rename.Before.GetType(), name)?.Successor?.Key);
        var day = Start.AddDays(200);
        Assert.Equal(ProgramDataset.Lines(KnownFacts.At(history, day)), ProgramDataset.Lines(KnownFacts.At(renamed, day)));
        Assert.Equal(ProgramDataset.Lines(KnownFacts.At(history, day)), ProgramDataset.Lines(KnownFacts.At(undone, day)));
        Assert.Equal(Sums(KnownFacts.At(history, Start.AddDays(450))), Sums(KnownFacts.At(renamed, Start.AddDays(450))));
        Assert.Equal(ProgramDataset.Lines(KnownFacts.At(history, Start.AddDays(550))), ProgramDataset.Lines(KnownFacts.At(undone, Start.AddDays(550))));
    }, iter: 60);

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_ARenameAndItsUndo_IsAsBeforeInTheStore(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.AddAsync([.. Known.Everything]);
        var books = new CurrentBook(store.Contexts, store.Applier);
        await books.RefreshAsync();
        var before = ProgramDataset.Lines(books.Value.Facts);

        await books.ApplyAsync(Rename.Of(books.Value.Facts, books.Value.FindMiner("AAA")!, "AAX", keepsOld: true).By("Ann", "Its new ticker"));
        await books.ApplyAsync(Rename.Of(books.Value.Facts, books.Value.FindOffering("note")!.Offering, "the-note", keepsOld: true).By("Ann", "A better id"));

        Assert.Equal("AAX", books.Value.FindMiner("AAA")!.Ticker);
        Assert.Equal("AAA is AAX now: Its new ticker", books.History.Find(2)!.Reason);
        Assert.Equal(["AAA AAA Mining"], Corrections.Of(books.History, []).Where(one => one.ChangeSet.Version == 2).SelectMany(one => one.Revisions).Select(one => $"{one.Subject.Key} {((Miner)one.Subject).Name}"));
        Assert.Equal([3, 2], Corrections.Of(books.History, ["AAX"]).Select(one => one.ChangeSet.Version));
        await books.ApplyAsync(UndoPlan.Of(books.History, 3)!.By("Bob", "No"));
        await books.ApplyAsync(UndoPlan.Of(books.History, 2)!.By("Bob", "No"));
        Assert.Equal(before, ProgramDataset.Lines(books.Value.Facts));
        Assert.Equal(before, ProgramDataset.Lines((await store.ReadAsync()).Facts));
    }

    private static DebtBalance Inferred(long carrying, string ticker) => Make.Balance(carrying, "2025-06-30", ticker) with { Basis = BalanceKind.Inferred };

    private static readonly DateOnly Start = new(2025, 1, 1);

    private static AppliedChangeSet Applied(long version, ChangeOrigin origin, int days) => new()
    {
        Version = version,
        Author = "Ann",
        Origin = origin,
        Reason = "A test",
        AppliedAt = Start.AddDays(days).ToDateTime(default, DateTimeKind.Utc),
    };

    private static List<string> Sums(Facts facts)
    {
        var book = new DebtBook(1, facts);
        var all = Selection.AllOf(book) with { IncludesAdjacent = true };
        return [.. new[] { Grouping.Total, Grouping.Type }.SelectMany(by => DebtOutstanding.Table(book, all, by).Series).Select(series => $"{series.Key}: {string.Join(' ', series.Values)} of which {string.Join(' ', series.Unverified)}")];
    }
}
