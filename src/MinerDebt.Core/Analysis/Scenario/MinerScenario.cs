using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Drivers;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Scenario;

/// <summary>What a scenario asks of one miner, and what it has. US dollars.</summary>
/// <param name="Scenario">The scenario, without its miners.</param>
/// <param name="Buckets">Its columns of the wall, one for each of the scenario's.</param>
/// <param name="Pledges">Bitcoin that secures its loans.</param>
public sealed record MinerScenario(
    WhatIf Scenario,
    Miner Miner,
    IReadOnlyList<DueBucket> Buckets,
    Standing Standing,
    IReadOnlyList<Collateral> Pledges)
{
    /// <summary>On what it owes: a year of it as agreed now, and once what falls due has been refinanced.</summary>
    public InterestRun Interest => field ??= new InterestRun([.. Buckets.SelectMany(bucket => bucket.Payments).Select(Scenario.InterestOn)]);

    /// <summary>All that it owes.</summary>
    public long OwedUsd => Buckets.Sum(bucket => bucket.PrincipalUsd);

    /// <summary>Past due, or due as soon as the lender asks.</summary>
    public long AtOnceUsd { get; } = Buckets.Where(WhatIf.IsAtOnce).Sum(bucket => bucket.PrincipalUsd);

    /// <summary>Due at once or in one of the scenario's quarters.</summary>
    public long NeedUsd { get; } = Buckets.Where(bucket => WhatIf.IsAtOnce(bucket) || WhatIf.IsQuarter(bucket)).Sum(bucket => bucket.PrincipalUsd);

    /// <summary>What its bitcoin is worth, with what is pledged; null if the amount or the price is not known.</summary>
    public decimal? BitcoinUsd => Standing.Bitcoin?.BtcHeld * Scenario.BtcPriceUsd;

    /// <summary>Cash and bitcoin, as far as they are known.</summary>
    public decimal ResourcesUsd => (Standing.Cash?.CashUsd ?? 0) + (BitcoinUsd ?? 0);

    public bool IsPartOfResources => Standing.Cash is null || BitcoinUsd is null;

    /// <summary>How many times cash and bitcoin cover what falls due; null if nothing does, or nothing is known.</summary>
    public BoundedRatio? Cover => BoundedRatio.Of(ResourcesUsd, IsPartOfResources, NeedUsd, false);

    /// <summary>How many times its bitcoin covers all that it owes; null if that is not known.</summary>
    public decimal? BitcoinToOwed => OwedUsd == 0 ? null : BitcoinUsd / OwedUsd;

    /// <summary>A year of mining at the scenario's hashprice; null if hashrate or hashprice is not known.</summary>
    public decimal? MiningRevenueUsd => Network.YearlyRevenueUsd(Standing.Hashrate?.HashrateEhs, Scenario.HashpriceUsd);

    /// <summary>How many times that covers a year's interest after refinancing.</summary>
    public BoundedRatio? RevenueToInterest =>
        (MiningRevenueUsd, Interest.AfterUsd) is ({ } revenue, { } interest) ? BoundedRatio.Of(revenue, false, interest, Interest.AfterUnknownUsd > 0) : null;

    /// <summary>
    /// When what falls due adds up to more than cash and bitcoin; null if it never does. Neither revenue nor cost nor
    /// interest counts, and no debt is rolled over.
    /// </summary>
    public Shortfall? Short
    {
        get
        {
            var resources = ResourcesUsd;
            if (NeedUsd <= resources)
            {
                return null;
            }

            decimal due = AtOnceUsd;
            string? key = null;
            foreach (var bucket in Buckets.Where(WhatIf.IsQuarter))
            {
                if (due > resources)
                {
                    break;
                }

                (due, key) = (due + bucket.PrincipalUsd, bucket.Key);
            }

            return new Shortfall(key, NeedUsd - resources, !IsPartOfResources);
        }
    }
}
