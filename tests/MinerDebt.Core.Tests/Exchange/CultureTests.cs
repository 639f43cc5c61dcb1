using System.Globalization;
using MinerDebt.Core.Analysis.Benchmarks;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Store;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Exchange;

public sealed class CultureTests
{
    public static TheoryData<Engine, string> Everywhere => EachEngine.With(["fr-FR", "th-TH"]);

    public static TheoryData<string> Cultures => ["fr-FR", "th-TH", "tr-TR", "ar-SA"];

    [Fact]
    public void Cultures_OfThisMachine_DifferFromTheInvariant()
    {
        var day = new DateTime(2025, 1, 31);

        Assert.Equal(("31/01/2025", "31/1/2568", "1,5"), (
            day.ToString("d", CultureInfo.GetCultureInfo("fr-FR")), day.ToString("d", CultureInfo.GetCultureInfo("th-TH")),
            1.5m.ToString(CultureInfo.GetCultureInfo("fr-FR"))));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Read_InAnotherCulture_GivesTheSameFacts(string culture)
    {
        using var current = new InCulture(culture);

        var facts = Facts.Of(DatasetReader.Read().Select(row => row.Fact));

        Assert.Equal(ProgramDataset.Lines(ProgramDataset.Facts), ProgramDataset.Lines(facts));
        Assert.Equal(Keys(ProgramDataset.Facts), Keys(facts));
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task Load_InAnotherCulture_IsReadBackWithTheSameFigures(Engine engine, string culture)
    {
        using var current = new InCulture(culture);
        await using var store = await TestStore.CreateAsync(engine);
        await DatasetLoader.LoadAsync(store.Applier, DatasetReader.Read());

        var (version, facts) = await store.ReadAsync();

        var book = new DebtBook(version, facts);
        Assert.Equal(Keys(ProgramDataset.Facts), Keys(facts));
        Assert.Equal(Totals(ProgramDataset.Book), Totals(book));
        Assert.Equal(1, (await DatasetLoader.LoadAsync(store.Applier, DatasetReader.Read())).Applied.Version);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void CompiledOn_InAnotherCulture_IsTheSameDay(string culture)
    {
        using var current = new InCulture(culture);

        Assert.Equal(new DateOnly(2026, 11, 26), new DebtBook(1, ProgramDataset.Facts).CompiledOn);
    }

    [Fact]
    public void Holdings_OfEqualSize_AreInTheSameOrderInEveryCulture()
    {
        var book = Make.Book(Make.Miner(), Make.Offering("aa-note"), Make.Event(1, offering: "aa-note"), Make.Offering("ab-note"), Make.Event(1, offering: "ab-note"));

        // In Danish aa is sorted behind z.
        using var current = new InCulture("da-DK");

        Assert.Equal(
            ["aa-note", "ab-note"],
            DebtOutstanding.Holdings(book, Selection.AllOf(book), new(2026, 2)).Select(holding => holding.Ledger.Offering.Id));
    }

    [Fact]
    public void PublishedMarks_OfOneQuarter_AreInTheSameOrderInEveryCulture()
    {
        var book = Make.Book(Make.Figure(1, "2025Q1") with { Publisher = "Aalborg" }, Make.Figure(1, "2025Q1") with { Publisher = "Bergen" });
        using var current = new InCulture("da-DK");

        Assert.Equal(["Aalborg", "Bergen"], PublishedMarks.Of(book, QuarterKind.Stock).Select(mark => mark.Figure.Publisher));
    }

    private static IEnumerable<string> Keys(Facts facts) =>
        facts.Everything.Select(fact => $"{fact.GetType().Name} {fact.Key}").Order(StringComparer.Ordinal);

    private static IEnumerable<long> Totals(DebtBook book) => DebtOutstanding.Table(book, Selection.AllOf(book), Grouping.Total).Totals;
}
