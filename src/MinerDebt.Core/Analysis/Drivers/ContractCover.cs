using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Drivers;

/// <summary>
/// A miner's contracts for AI and high-performance computing beside the debt that was raised to serve them: notes and
/// loans, no convertible notes, whose proceeds went to AI. Whole US dollars. Where a contract does not say its value, its
/// term or its load, sums are lower bounds and ratios say which side is sure.
/// </summary>
/// <param name="Quarter">The quarter at whose end the debt is owed, by which the contracts were announced.</param>
/// <param name="Contracts">Its own, the largest first.</param>
/// <param name="Ventures">Those of joint ventures, in no sum.</param>
/// <param name="Totals">Rows in which the miner itself sums contracts, in no sum either.</param>
/// <param name="Debts">The debt, the largest first.</param>
public sealed record ContractCover(
    Miner Miner,
    Quarter Quarter,
    IReadOnlyList<HostingContract> Contracts,
    IReadOnlyList<HostingContract> Ventures,
    IReadOnlyList<HostingContract> Totals,
    IReadOnlyList<ContractDebt> Debts)
{
    public long ValueUsd => Contracts.Sum(contract => contract.ContractValueUsd ?? 0);

    public bool IsPartOfValue => Contracts.Any(contract => contract.ContractValueUsd is null);

    /// <summary>Value ÷ term, over the contracts that have both: revenue of an average year, before any cost.</summary>
    public decimal YearlyUsd => Contracts.Sum(contract => contract.YearlyUsd ?? 0);

    public bool IsPartOfYearly => Contracts.Any(contract => contract.YearlyUsd is null);

    /// <summary>Megawatts of critical IT load.</summary>
    public decimal Megawatts => Contracts.Sum(contract => contract.CriticalItMw ?? 0);

    public bool IsPartOfMegawatts => Contracts.Any(contract => contract.CriticalItMw is null);

    public long DebtUsd => Debts.Sum(debt => debt.PrincipalUsd);

    /// <summary>Interest of a year on the debt whose rate is known.</summary>
    public decimal InterestUsd => Debts.Sum(debt => debt.InterestUsd ?? 0);

    public bool IsPartOfInterest => Debts.Any(debt => debt.InterestUsd is null);

    /// <summary>Level debt service of a year, over the debt for which it can be computed.</summary>
    public decimal ServiceUsd => Debts.Sum(debt => debt.ServiceUsd ?? 0);

    public bool IsPartOfService => Debts.Any(debt => debt.ServiceUsd is null);

    /// <summary>How many times a year's contracted revenue covers a year's interest.</summary>
    public BoundedRatio? InterestCover => BoundedRatio.Of(YearlyUsd, IsPartOfYearly, InterestUsd, IsPartOfInterest);

    /// <summary>How many times it covers a year of level debt service.</summary>
    public BoundedRatio? ServiceCover => BoundedRatio.Of(YearlyUsd, IsPartOfYearly, ServiceUsd, IsPartOfService);

    /// <summary>Debt for each dollar of contract value.</summary>
    public BoundedRatio? DebtToValue => DebtUsd == 0 ? null : BoundedRatio.Of(DebtUsd, false, ValueUsd, IsPartOfValue);

    /// <summary>US dollars of debt for each megawatt.</summary>
    public BoundedRatio? DebtPerMegawatt => DebtUsd == 0 ? null : BoundedRatio.Of(DebtUsd, false, Megawatts, IsPartOfMegawatts);

    /// <summary>The miners of a selection that have a contract, those with the most contracted revenue a year first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The register does not cover the quarter.</exception>
    public static IReadOnlyList<ContractCover> All(DebtBook book, Selection selection, Quarter quarter)
    {
        var contracts = book.Facts.All<HostingContract>().Where(contract => IsAnnounced(contract, quarter, book)).ToLookup(contract => contract.Ticker);
        var holdings = DebtOutstanding.HoldingsOf(book, selection, quarter);
        var market = book.Facts.Find<MarketQuarter>(quarter.ToString());
        return
        [
            .. from miner in book.Miners
               where selection.Includes(miner) && contracts[miner.Ticker].Any()
               let one = Of(miner, quarter, [.. contracts[miner.Ticker]], [.. holdings[miner.Ticker].Where(IsForAi)], market)
               orderby one.YearlyUsd descending, one.DebtUsd descending, miner.Ticker
               select one,
        ];
    }

    private static ContractCover Of(Miner miner, Quarter quarter, IReadOnlyList<HostingContract> contracts, IReadOnlyList<Holding> debts, MarketQuarter? market)
    {
        var own = Largest(contract => contract is { IsTotal: false, IsVenture: false });
        return new ContractCover(
            miner, quarter, own, Largest(contract => contract is { IsTotal: false, IsVenture: true }), Largest(contract => contract.IsTotal),
            [.. debts.Select(holding => ContractDebt.Of(holding, quarter.End, own, market))]);

        IReadOnlyList<HostingContract> Largest(Func<HostingContract, bool> which) =>
            [.. contracts.Where(which).OrderByDescending(contract => contract.ContractValueUsd).ThenByDescending(contract => contract.CriticalItMw).ThenBy(contract => contract.Key, StringComparer.Ordinal)];
    }

    // The day of many announcements is not known: these stand at the end of the register alone, where they are known to be in force.
    private static bool IsAnnounced(HostingContract contract, Quarter quarter, DebtBook book) =>
        contract.AnnouncedOn is { } day ? day <= quarter.End : quarter == book.Register[^1];

    private static bool IsForAi(Holding holding) => holding.Ledger.Offering is { Type: not InstrumentType.ConvertibleNote } offering
        && offering.UseOfProceeds.Contains(UseOfProceeds.HpcAi);
}
