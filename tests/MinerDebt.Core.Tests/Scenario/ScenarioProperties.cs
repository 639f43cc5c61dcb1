using CsCheck;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Scenario;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Scenario;

public sealed class ScenarioProperties
{
    private static readonly Gen<(DebtBook Book, Quarter At)> Books =
        Gen.Select(RandomFacts.All, Gen.Int[0, 8], (facts, quarter) => (new DebtBook(1, facts), new Quarter(2024, 2) + quarter));

    private static readonly Gen<Shocks> AnyShocks = Gen.Select(
        Gen.Nullable(Gen.Decimal[1, 200_000]), Gen.Nullable(Gen.Decimal[0, 300]), Gen.Nullable(Gen.Decimal[0, 20]),
        (btc, share, rate) => new Shocks { BtcPriceUsd = btc, SharePercent = share, RatePercent = rate });

    [Fact]
    public void Of_NoShocks_EqualsTheWall() => Books.Sample((book, at) => EqualsTheWall(book, at));

    [Fact]
    public void Of_NoShocks_EqualsTheWallOfTheDataSet() => Assert.All(ProgramDataset.Book.Register, at => EqualsTheWall(ProgramDataset.Book, at));

    [Fact]
    public void Of_AnyShocks_HoldsAllThatIsOwedOnce() => Gen.Select(Books, AnyShocks).Sample((of, shocks) =>
    {
        var selection = new Selection(of.At, of.At);
        var one = WhatIf.Of(of.Book, selection, of.At, shocks);
        var owed = DebtOutstanding.Table(of.Book, selection, Grouping.Total).Totals[0];

        Assert.Equal(owed, one.Wall.TotalUsd);
        Assert.Equal(owed, one.Buckets.Sum(bucket => bucket.PrincipalUsd));
        Assert.Equal(owed, one.Miners.Sum(miner => miner.OwedUsd));
        Assert.Equal(owed, one.Miners.Sum(miner => miner.Interest.Parts.Sum(part => part.Payment.PrincipalUsd)));
        Assert.All(one.Miners, miner => Assert.InRange(miner.NeedUsd, miner.AtOnceUsd, miner.OwedUsd));
    });

    [Fact]
    public void Of_HigherSharePrices_AskForNoMore() => Assert.All(ProgramDataset.Book.Register, at =>
    {
        var needs = new decimal[] { 0, 50, 100, 200, 10_000 }.Select(share => WhatIf.Of(ProgramDataset.Book, new Selection(at, at), at, new Shocks { SharePercent = share }).NeedUsd).ToList();

        Assert.Equal(needs.OrderDescending(), needs);
    });

    private static void EqualsTheWall(DebtBook book, Quarter at)
    {
        var selection = new Selection(at, at);
        var wall = MaturityWall.Of(DebtOutstanding.Holdings(book, selection, at), at.End, MaturityBasis.FirstPut);
        var one = WhatIf.Of(book, selection, at, Shocks.None);

        Assert.Equal(Told(wall.Payments), Told(one.Wall.Payments));
        Assert.Equal(
            DueBucket.Of(wall, WhatIf.Years, Step.Quarter).Select(bucket => (bucket.Key, bucket.PrincipalUsd)),
            one.Buckets.Select(bucket => (bucket.Key, bucket.PrincipalUsd)));
        Assert.All(one.Miners, miner => Assert.Equal(miner.Interest.BeforeUsd, miner.Interest.AfterUsd));
    }

    private static List<(string, DueKind, DateOnly?, long)> Told(IEnumerable<PaymentDue> payments) =>
        [.. payments.Select(payment => (payment.Holding.Ledger.Offering.Id, payment.Kind, payment.DueOn, payment.PrincipalUsd))];
}
