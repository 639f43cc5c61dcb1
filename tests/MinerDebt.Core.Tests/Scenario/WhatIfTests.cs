using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Scenario;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Scenario;

public sealed class WhatIfTests
{
    private static readonly Quarter At = new(2026, 2);

    [Fact]
    public void Puts_ToTheEndOf2028AllOutOfTheMoney_AreThoseOfFourMiners()
    {
        var one = Of(new Shocks { SharePercent = 0 });

        var asked = one.Puts.Where(choice => choice.IsAsked && choice.Put.On <= one.Last).ToList();
        Assert.Equal(new DateOnly(2028, 12, 31), one.Last);
        Assert.Equal(2_349_124_000, asked.Sum(choice => choice.Holding.Position.Principal));
        Assert.Equal(
            [("MARA", 291_584_000), ("MARA", 632_540_000), ("CORZ", 625_000_000), ("CLSK", 650_000_000), ("BTBT", 150_000_000)],
            asked.Select(choice => (choice.Holding.Ledger.Issuer.Ticker, choice.Holding.Position.Principal)));
        Assert.All(asked, choice => Assert.Equal(PutDecision.Exercised, choice.Decision));
    }

    [Fact]
    public void Puts_AtTheLastPrices_LeaveOutWhatIsInTheMoney()
    {
        var core = Of(new Shocks { SharePercent = 100 }).Puts.Single(choice => choice.Holding.Ledger.Offering.Id == "corz-2024-12-conv-2031");

        Assert.Equal((PutDecision.Kept, 25.59m), (core.Decision, core.SharePriceUsd));
        Assert.Equal(22.4928m, decimal.Round(core.ConversionPriceUsd!.Value, 4));
        Assert.Equal(PutDecision.Exercised, Of(new Shocks { SharePercent = 80 }).Puts.Single(choice => choice.Holding == core.Holding || choice.Holding.Ledger.Offering.Id == "corz-2024-12-conv-2031").Decision);
    }

    [Fact]
    public void Interest_PutRefinancedAt775Percent_AddsToCoreScientific()
    {
        var core = Of(new Shocks { SharePercent = 0, RatePercent = 7.75m }).Miners.Single(one => one.Miner.Ticker == "CORZ");

        Assert.Equal((625_000_000L, 48_437_500m), (core.Interest.RefinancedUsd, core.Interest.ChangeUsd));
        Assert.Equal(core.Interest.BeforeUsd + 48_437_500m, core.Interest.AfterUsd);
    }

    [Fact]
    public void Interest_RefinancedToAnEarlierMonth_LeavesTheRest()
    {
        var core = Of(new Shocks { RatePercent = 7.75m, RefinancedTo = new DateOnly(2027, 11, 30) }).Miners.Single(one => one.Miner.Ticker == "CORZ");

        Assert.Equal(0, core.Interest.RefinancedUsd);
        Assert.Equal(core.Interest.BeforeUsd, core.Interest.AfterUsd);
    }

    [Fact]
    public void Interest_NoRateKnown_IsNotKnownUntilAllIsRefinanced()
    {
        var payment = new PaymentDue(DebtOutstanding.Holdings(ProgramDataset.Book, new Selection(At, At), At)[0], DueKind.OnDemand, null, 200);
        var (unknown, refinanced, known) = (new PaymentInterest(payment, null, null), new PaymentInterest(payment, null, 9), new PaymentInterest(payment, 5, null));

        Assert.Equal((null, 200L, null, 200L), Figures(new InterestRun([unknown])));
        Assert.Equal((null, 200L, 18m, 0L), Figures(new InterestRun([refinanced])));
        Assert.Equal((10m, 200L, 10m, 200L), Figures(new InterestRun([unknown, known])));
        Assert.Equal((0m, 0L, 0m, 0L), Figures(new InterestRun([])));

        static (decimal?, long, decimal?, long) Figures(InterestRun run) => (run.BeforeUsd, run.BeforeUnknownUsd, run.AfterUsd, run.AfterUnknownUsd);
    }

    [Fact]
    public void Riot_AtBitcoin50000_EarnsByTheHashprice()
    {
        var at = new Quarter(2026, 1);
        var one = WhatIf.Of(ProgramDataset.Book, new Selection(at, at), at, new Shocks { BtcPriceUsd = 50_000 });
        var riot = one.Miners.Single(miner => miner.Miner.Ticker == "RIOT");

        Assert.Equal(21.4m, decimal.Round(one.HashpriceUsd!.Value, 1));
        Assert.Equal(332, decimal.Round(riot.MiningRevenueUsd!.Value / 1_000_000));
        Assert.Equal(0.92m, decimal.Round(riot.BitcoinToOwed!.Value, 2));
    }

    [Fact]
    public void Miners_SomeOfWhatTheyHaveUnknown_AreNotSurelyShort()
    {
        var one = Of(Shocks.None);

        Assert.All(one.Miners, miner => Assert.Equal(miner.Short is { } lack && miner.IsPartOfResources, miner.Short is { IsSure: false }));
        Assert.All(one.Miners.SkipWhile(miner => miner.Short is { IsSure: true }), miner => Assert.False(miner.Short is { IsSure: true }));
    }

    private static WhatIf Of(Shocks shocks) => WhatIf.Of(ProgramDataset.Book, new Selection(At, At), At, shocks);
}
