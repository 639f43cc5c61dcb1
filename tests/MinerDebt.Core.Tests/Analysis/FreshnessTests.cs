using MinerDebt.Core.Analysis.Balances;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Tests.Analysis;

public sealed class FreshnessTests
{
    private static readonly DateOnly Compiled = new(2026, 11, 26);

    [Fact]
    public void Of_TheDataSet_CountsThoseThatReportedTheNextQuarter()
    {
        var none = Of(With(), null);
        var two = Of(With(Balance("MARA", BalanceKind.Reported), Balance("RIOT", BalanceKind.Reported), Balance("CLSK", BalanceKind.Inferred)), null);

        Assert.Equal(new Freshness(Compiled, new Quarter(2026, 2), none.Reported, 22), none);
        Assert.Equal(none.Reported + 2, two.Reported);
        Assert.True(none.IsNextOver);
    }

    [Fact]
    public void Of_AParentThatReported_CountsItsSubsidiary()
    {
        var book = With();
        var child = book.Miners.First(miner => miner is { ConsolidatedInto: not null, Universe: Universe.Miner });

        var fresh = Freshness.At(With(Balance(child.ConsolidatedInto!, BalanceKind.Reported)), Selection.AllOf(book) with { Miners = new HashSet<string> { child.Ticker } }, null);

        Assert.Equal((1, 1), (fresh.Reported, fresh.Of));
    }

    [Fact]
    public void Of_AChangeSinceTheDataSet_IsUpdatedThen()
    {
        Assert.Equal(Compiled.AddDays(3), Of(With(), Compiled.AddDays(3)).UpdatedOn);
        Assert.Equal(Compiled, Of(With(), Compiled.AddDays(-3)).UpdatedOn);
    }

    private static Freshness Of(DebtBook book, DateOnly? changed) => Freshness.At(book, Selection.AllOf(book), changed);

    private static DebtBook With(params Fact[] more) => new(1, Facts.Of([.. DatasetReader.Read().Select(row => row.Fact), .. more]));

    private static DebtBalance Balance(string ticker, BalanceKind basis) => new()
    {
        Ticker = ticker,
        PeriodEnd = new DateOnly(2026, 9, 30),
        DebtClass = DebtClass.Total,
        CarryingUsd = 1_000_000,
        Basis = basis,
        Source = new Source("https://example.com/10q", "Example", new DateOnly(2026, 11, 5), Confidence.Filing),
    };
}
