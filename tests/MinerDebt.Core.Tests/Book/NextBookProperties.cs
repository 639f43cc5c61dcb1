using CsCheck;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Store;
using MinerDebt.Core.Tests.Support;
using MinerDebt.Testing;

namespace MinerDebt.Core.Tests.Book;

/// <summary>The book that follows from a change is the one that is made anew, and shares what the change does not touch.</summary>
public sealed class NextBookProperties
{
    private static readonly Gen<int[]> Seeds = Gen.Int[0, int.MaxValue].Array[1, 12];

    [Fact]
    public void Then_AfterAnyChanges_EqualsTheBookMadeAnew() => Gen.Select(RandomFacts.All, Seeds).Sample((facts, seeds) =>
    {
        var book = new DebtBook(1, facts);
        foreach (var changeSet in seeds.Select(seed => RandomEdits.Of(book.Facts, seed)).OfType<ChangeSet>())
        {
            book = book.Then(book.Version + 1, Change.Apply(changeSet.Changes, book.Facts), changeSet.Changes);
        }

        AssertSame(new DebtBook(book.Version, Facts.Of(book.Facts.Everything)), book);
    });

    [Fact]
    public void Then_AfterAnyChange_SharesTheLedgersThatItDoesNotTouch() => Gen.Select(RandomFacts.All, Seeds).Sample((facts, seeds) =>
    {
        var book = new DebtBook(1, facts);
        foreach (var changeSet in seeds.Select(seed => RandomEdits.Of(book.Facts, seed)).OfType<ChangeSet>())
        {
            var next = book.Then(book.Version + 1, Change.Apply(changeSet.Changes, book.Facts), changeSet.Changes);
            var touched = changeSet.Changes.SelectMany(change => new[] { change.Before, change.After }).SelectMany(fact => fact switch
            {
                Miner miner => book.LedgersOf[miner.Ticker].Concat(next.LedgersOf[miner.Ticker]).Select(ledger => ledger.Offering.Id),
                Offering offering => [offering.Id],
                { } other => FactReference.Of(other).Where(reference => reference.Kind == typeof(Offering)).Select(reference => reference.Key),
                null => [],
            }).ToHashSet();
            Assert.All(book.Ledgers.Where(ledger => !touched.Contains(ledger.Offering.Id)), ledger => Assert.Same(ledger, next.FindOffering(ledger.Offering.Id)));
            book = next;
        }
    });

    [Fact]
    public void Table_OfAnySelection_EqualsTheSumOverTheLedgers() => Gen.Select(RandomFacts.All, Gen.Select(Gen.Int[0, 8], Gen.Int[0, 8]), Gen.Int[0, 15], Gen.Int[0, 3], Gen.Bool)
        .Sample((facts, quarters, miners, types, adjacent) =>
        {
            var book = new DebtBook(1, facts);
            var selection = new Selection(book.Register[Math.Min(quarters.Item1, quarters.Item2)], book.Register[Math.Max(quarters.Item1, quarters.Item2)])
            {
                Miners = book.Miners.Where((_, index) => (miners & (1 << index)) != 0).Select(miner => miner.Ticker).ToHashSet(),
                Types = Enum.GetValues<InstrumentType>().Take(types).ToHashSet(),
                IncludesAdjacent = adjacent,
            };

            Assert.All(Enum.GetValues<Grouping>(), by => Assert.Equal(Summed(book, selection, by), Lines(DebtOutstanding.Table(book, selection, by))));
        });

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_AnyChangesAndUndos_EqualsTheBookReadFromTheStore(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.AddAsync([.. new GeneratedUniverse(companies: 6, instruments: 3, quarters: 9).Facts()]);
        var current = new CurrentBook(store.Contexts, store.Applier);
        await current.RefreshAsync();
        var random = new Random(11);
        for (var round = 0; round < 60; round++)
        {
            var changeSet = UndoPlan.Of(current.History, random.NextInt64(2, current.Value.Version + 2)) is { IsPossible: true } undo && round % 3 == 0
                ? undo.By("Bob", "")
                : RandomEdits.Of(current.Value.Facts, random.Next());
            if (changeSet is not null && Validation.Check(current.Value.Facts, changeSet).Problems.Count == 0)
            {
                await current.ApplyAsync(changeSet);
            }
        }

        var anew = new CurrentBook(store.Contexts, new ChangeApplier(store.Contexts, TimeProvider.System));
        await anew.RefreshAsync();
        Assert.InRange(current.Value.Version, 20, 61);
        AssertSame(anew.Value, current.Value);
        Assert.Equal(Lines(anew.History), Lines(current.History));
    }

    private static void AssertSame(DebtBook expected, DebtBook actual)
    {
        Assert.Equal(ProgramDataset.Lines(expected.Facts), ProgramDataset.Lines(actual.Facts));
        Assert.Equal(expected.Facts.Count, actual.Facts.Count);
        Assert.Equal(Lines(expected), Lines(actual));
        Assert.All(expected.Miners, miner =>
        {
            Assert.Equal(Keys(expected.LedgersOf[miner.Ticker].Select(ledger => ledger.Offering)), Keys(actual.LedgersOf[miner.Ticker].Select(ledger => ledger.Offering)));
            Assert.Equal(Keys(expected.Pledges[miner.Ticker]), Keys(actual.Pledges[miner.Ticker]));
            Assert.Equal(Keys(expected.Balances[miner.Ticker]), Keys(actual.Balances[miner.Ticker]));
            Assert.Equal(Keys(expected.Facts.Everything.Where(fact => FactReference.Of(fact).Any(reference => reference.Key == miner.Ticker))), Keys(actual.Facts.ReferringTo(typeof(Miner), miner.Ticker)));
            Assert.All(miner.Aliases.Append(miner.Ticker), name => Assert.Equal(expected.FindMiner(name)?.Ticker, actual.FindMiner(name)?.Ticker));
        });
        foreach (var by in Enum.GetValues<Grouping>())
        {
            var selection = Selection.AllOf(expected) with { IncludesAdjacent = true };
            Assert.Equal(Summed(expected, selection, by), Lines(DebtOutstanding.Table(actual, selection, by)));
        }
    }

    // By the definition: what each ledger owes, added up.
    private static List<string> Summed(DebtBook book, Selection selection, Grouping by)
    {
        var all = book.Ledgers.Where(ledger => ledger.IsCounted && selection.Includes(ledger) && (ledger.Events.Count > 0 || !ledger.IsKnown))
            .GroupBy(ledger => QuarterTable.KeyOf(ledger, by))
            .Select(ledgers =>
            {
                var positions = selection.Quarters.Select(quarter => ledgers.Select(ledger => ledger.At(quarter)).ToList()).ToList();
                var values = positions.ConvertAll(all => all.Sum(position => position?.Principal ?? 0) is var sum && sum == 0 && all.Contains(null) ? null : (long?)sum);
                return (ledgers.Key, Values: values, Unverified: positions.ConvertAll(all => all.Sum(position => position?.Unverified ?? 0)));
            })
            .Where(one => by == Grouping.Total || (by == Grouping.Miner && selection.Miners.Contains(one.Key)) || one.Values.Exists(value => value != 0))
            .OrderByDescending(one => one.Values[^1] ?? 0).ThenByDescending(one => one.Values.Max() ?? 0).ThenBy(one => one.Key, StringComparer.Ordinal).ToList();
        return
        [
            .. all.Select(one => $"{one.Key}: {string.Join(' ', one.Values)} of which {string.Join(' ', one.Unverified)}"),
            string.Join(' ', selection.Quarters.Select((_, index) => all.Sum(one => one.Values[index] ?? 0))),
        ];
    }

    private static List<string> Lines(QuarterTable table) =>
        [.. table.Series.Select(series => $"{series.Key}: {string.Join(' ', series.Values)} of which {string.Join(' ', series.Unverified)}"), string.Join(' ', table.Totals)];

    private static List<string> Lines(DebtBook book) =>
    [
        .. book.Ledgers.Select(ledger =>
            $"{ledger.Offering.Id} of {FactJson.Write(ledger.Issuer)}, {ledger.IsCounted}: {string.Join(' ', ledger.Events.Select(debtEvent => debtEvent.Key))}: {string.Join(' ', book.Register.Select(quarter => ledger.At(quarter)))}"),
    ];

    private static List<string> Lines(FactHistory history) =>
    [
        .. from changeSet in history.ChangeSets
           from revision in history.In(changeSet.Version)
           select $"{changeSet.Version} {revision.Subject.Key} {(revision.Before is { } before ? FactJson.Write(before) : "")} {(revision.After is { } after ? FactJson.Write(after) : "")}",
    ];

    private static List<string> Keys(IEnumerable<Fact> facts) => [.. facts.Select(fact => $"{fact.GetType().Name} {fact.Key}").Order(StringComparer.Ordinal)];
}
