using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Book;

public sealed class ReadingsTests
{
    [Fact]
    public void Once_TheSameKey_IsMadeOnce()
    {
        var (readings, made) = (new Readings(), 0);

        var texts = Enumerable.Range(0, 3).Select(_ => readings.Once(("debt", 1), () => $"{++made}")).ToList();

        Assert.Equal(["1", "1", "1"], texts);
    }

    [Fact]
    public void Once_MoreKeysThanAreKept_StartsAnew()
    {
        var (readings, made) = (new Readings(), 0);
        for (var key = 0; key <= Readings.Most; key++)
        {
            readings.Once(key, () => $"{++made}");
        }

        readings.Once(Readings.Most, () => $"{++made}");
        Assert.Equal(Readings.Most + 1, made);
        readings.Once(0, () => $"{++made}");
        Assert.Equal(Readings.Most + 2, made);
    }

    [Fact]
    public void OfBook_AfterManyOthers_IsStillTheOneThatWasMade()
    {
        var (readings, made) = (new Readings(), 0);

        var first = readings.OfBook(typeof(ReadingsTests), () => $"{++made}");
        for (var key = 0; key <= Readings.Most; key++)
        {
            readings.Once(key, () => $"{++made}");
        }

        Assert.Same(first, readings.OfBook(typeof(ReadingsTests), () => $"{++made}"));
    }

    [Fact]
    public void Holdings_OfAllCompanies_AreReadOnceForEachSelection()
    {
        var book = ProgramDataset.Book;
        var (all, at) = (Selection.AllOf(book), book.Register[^1]);

        Assert.Same(DebtOutstanding.Holdings(book, all, at), DebtOutstanding.Holdings(book, all with { From = at }, at));
        Assert.NotEqual(DebtOutstanding.Holdings(book, all, at).Count, DebtOutstanding.Holdings(book, all with { IncludesAdjacent = true }, at).Count);
        Assert.All(
            DebtOutstanding.Holdings(book, all with { Types = new HashSet<InstrumentType> { InstrumentType.ConvertibleNote } }, at),
            holding => Assert.Equal(InstrumentType.ConvertibleNote, holding.Ledger.Offering.Type));
        Assert.Equal(CostOfDebt.Of(book, DebtOutstanding.Holdings(book, all, at), at).RunRateUsd, CostOfDebt.Of(book, all, at).RunRateUsd);
    }
}
