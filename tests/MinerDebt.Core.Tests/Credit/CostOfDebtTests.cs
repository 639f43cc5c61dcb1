using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Credit;

public sealed class CostOfDebtTests
{
    private static readonly Quarter At = new(2025, 1);

    [Fact]
    public void Of_EachKindOfRate_StandsApart()
    {
        var cost = Cost(4.5m,
            (InstrumentType.TermLoan, 100_000_000, offering => offering with { CouponPercent = 8 }),
            (InstrumentType.TermLoan, 100_000_000, offering => offering with { CouponPercent = null, FloatingRate = "SOFR + 2.5%" }),
            (InstrumentType.BitcoinBackedLoan, 50_000_000, offering => offering with { CouponPercent = null, FloatingRate = "Prime + 1%" }),
            (InstrumentType.CreditFacility, 25_000_000, offering => offering with { CouponPercent = null }),
            (InstrumentType.ConvertibleNote, 300_000_000, offering => offering with { CouponPercent = 0 }),
            (InstrumentType.ConvertibleNote, 100_000_000, offering => offering with { CouponPercent = 2 }));

        Assert.Equal((100_000_000, 100_000_000, 75_000_000, 8m, 7.5m), (cost.Straight.FixedUsd, cost.Straight.FloatingUsd, cost.Straight.UnknownUsd, cost.Straight.FixedPercent, cost.Straight.Percent));
        Assert.Equal((400_000_000, 0, 0.5m), (cost.Convertible.FixedUsd, cost.Convertible.UnknownUsd, cost.Convertible.FixedPercent));
        Assert.Equal((17_000_000m, 2m, 600_000_000, 675_000_000), (cost.RunRateUsd, cost.MixedPercent, cost.KnownUsd, cost.TotalUsd));
    }

    [Fact]
    public void Of_SofrNotKnown_LeavesFloatingOut()
    {
        var cost = Cost(null, (InstrumentType.TermLoan, 100, offering => offering with { CouponPercent = null, FloatingRate = "SOFR + 2.5%" }));

        Assert.Equal((null, 100L, 0m), (cost.Straight.Percent, cost.Straight.UnknownUsd, cost.RunRateUsd));
    }

    [Fact]
    public void Of_NothingOwed_HasNoAverages()
    {
        var cost = Cost(4);

        Assert.Equal((null, null, null, null, 0m), (cost.Straight.Percent, cost.Convertible.Percent, cost.MixedPercent, cost.KnownShare, cost.RunRateUsd));
    }

    [Fact]
    public void Of_ThousandthsOfAPercent_AreExact() =>
        Assert.Equal(2_291.63m, Cost(null, (InstrumentType.TermLoan, 166_664, offering => offering with { CouponPercent = 1.375m })).RunRateUsd);

    // Computed with a script that shares no code with the program.
    [Theory]
    [InlineData("2025Q2", 8.3287, 8.0485, 1.7903, 170.843)]
    [InlineData("2025Q3", 8.3234, 8.1763, 1.3070, 182.899)]
    [InlineData("2026Q1", 7.1727, 7.0458, 1.0403, 763.611)]
    [InlineData("2026Q2", 6.7815, 6.7677, 0.9677, 1546.251)]
    public void Of_TheSector_IsAsComputedElsewhere(string quarter, double straightFixed, double straight, double convertible, double runRate)
    {
        var at = Quarter.Parse(quarter);
        var cost = CostOfDebt.Of(CreditBook.Dataset, CreditBook.Owed(at), at);

        Assert.Equal(
            ((decimal)straightFixed, (decimal)straight, (decimal)convertible, (decimal)runRate),
            (Math.Round(cost.Straight.FixedPercent!.Value, 4), Math.Round(cost.Straight.Percent!.Value, 4), Math.Round(cost.Convertible.Percent!.Value, 4), Math.Round(cost.RunRateUsd / 1_000_000, 3)));
    }

    [Fact]
    public void Of_ARateThatWasAmended_IsThatOfTheDay()
    {
        var note = Make.Offering(type: InstrumentType.CreditFacility) with { CouponPercent = 8.5m };
        var amendment = new Amendment
        {
            OfferingId = note.Id,
            ChangedOn = Make.Day("2025-06-15"),
            Field = AmendedField.Rate,
            OldValue = "9.0%",
            NewValue = "8.5%",
            Source = Make.Source(),
        };
        var book = Make.Book(Make.Miner(), note, Make.Event(100), amendment);
        var floating = Make.Book(Make.Miner(), note, Make.Event(100), amendment with { OldValue = "SOFR + 3.00%" }, CreditBook.Market("2025Q1", sofr: 4.41m));

        Assert.Equal(
            [9.0m, 8.5m, 7.41m],
            new[] { CostOfDebt.Of(book, CreditBook.Owed(book, At), At), CostOfDebt.Of(book, CreditBook.Owed(book, At + 1), At + 1), CostOfDebt.Of(floating, CreditBook.Owed(floating, At), At) }
                .Select(cost => cost.Straight.Percent!.Value));
    }

    private static CostOfDebt Cost(decimal? sofr, params (InstrumentType Type, long Owed, Func<Offering, Offering> Terms)[] notes)
    {
        var book = Make.Book([Make.Miner(), CreditBook.Market("2025Q1", sofr: sofr), .. notes.SelectMany((note, index) => new Fact[]
        {
            note.Terms(Make.Offering($"note-{index}", type: note.Type)), Make.Event(note.Owed, offering: $"note-{index}"),
        })]);
        return CostOfDebt.Of(book, CreditBook.Owed(book, At), At);
    }
}
