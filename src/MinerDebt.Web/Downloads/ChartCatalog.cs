using MinerDebt.Web.Address;
using MinerDebt.Web.Downloads.Views;

namespace MinerDebt.Web.Downloads;

/// <summary>Every chart of every page. One entry here gives it a picture, files, an embed, a preview and a citation.</summary>
public static class ChartCatalog
{
    private static readonly QueryKey[] ByQuarter = [QueryKey.Miners, QueryKey.Types, QueryKey.From, QueryKey.To, QueryKey.Universe];

    public static readonly ChartEntry<QuarterView> Debt =
        new("debt", "Debt outstanding by quarter", _ => Urls.Debt, [.. ByQuarter, QueryKey.By, QueryKey.View, QueryKey.Scale, QueryKey.Index, QueryKey.Facet], DebtViews.Debt);

    public static readonly ChartEntry<QuarterView> Issuance =
        new("issuance", "Debt raised by quarter", _ => Urls.Overview, ByQuarter, DebtViews.Issuance);

    public static readonly ChartEntry<DueView> Due =
        new("due", "When debt falls due, by first put", _ => Urls.Overview, ByQuarter, DueViews.Due);

    public static readonly ChartEntry<DueView> Maturities = new(
        "maturities", "Maturity wall", _ => Urls.Maturities,
        [QueryKey.Miners, QueryKey.Types, QueryKey.To, QueryKey.At, QueryKey.Universe, QueryKey.By, QueryKey.Basis, QueryKey.Step], DueViews.Maturities);

    public static readonly ChartEntry<BridgeView> Bridge =
        new("bridge", "How the debt changed in a quarter", _ => Urls.Bridge, [QueryKey.Miners, QueryKey.Types, QueryKey.At, QueryKey.Universe], CreditViews.Bridge) { Scope = BridgeScope.Of };

    public static readonly ChartEntry<QuarterView> Recourse =
        new("recourse", "Debt by recourse to the listed company", _ => Urls.Credit, [.. ByQuarter, QueryKey.View, QueryKey.Scale, QueryKey.Index], DebtViews.Recourse);

    public static readonly ChartEntry<ChartView> Collateral =
        new("collateral", "Prices of bitcoin that matter for loans", _ => Urls.Credit, [.. ByQuarter, QueryKey.At, QueryKey.Btc, QueryKey.Lender], CreditViews.Collateral);

    public static readonly ChartEntry<ChartView> Funding = OfDrivers("funding", "Equity raised against debt raised", DriverViews.Funding);

    public static readonly ChartEntry<ChartView> MarketDebt = OfDrivers("market-debt", "Debt owed beside the market", DriverViews.Debt);

    public static readonly ChartEntry<ChartView> MarketBitcoin = OfDrivers("market-bitcoin", "Bitcoin price", DriverViews.Bitcoin);

    public static readonly ChartEntry<ChartView> MarketHashrate = OfDrivers("market-hashrate", "Network hashrate", DriverViews.Hashrate);

    public static readonly ChartEntry<ChartView> MarketHashprice = OfDrivers("market-hashprice", "Hashprice", DriverViews.Hashprice);

    public static readonly ChartEntry<ChartView> NetworkShare = OfDrivers("network-share", "Share of the network’s hashrate", DriverViews.NetworkShares);

    public static readonly ChartEntry<ChartView> Revenue = OfDrivers("revenue", "Revenue and interest", DriverViews.Revenue);

    public static readonly ChartEntry<DueView> CashNeed = new(
        "cash-need", "Cash need of a scenario", _ => Urls.Scenario,
        [QueryKey.Miners, QueryKey.Types, QueryKey.To, QueryKey.At, QueryKey.Universe, QueryKey.Btc, QueryKey.Share, QueryKey.Rate, QueryKey.Month], DueViews.Need)
    { Scope = ScenarioView.Scope };

    public static readonly ChartEntry<QuarterView> PublishedDebt =
        new("published-debt", "Debt owed beside what others published", _ => Urls.Benchmarks, [], PublishedViews.Stock);

    public static readonly ChartEntry<QuarterView> PublishedIssuance =
        new("published-issuance", "Debt raised beside what others published", _ => Urls.Benchmarks, [], PublishedViews.Flow);

    public static readonly ChartEntry<QuarterView> Instruments =
        new("instruments", "Debt of a company by instrument", OfMiner, [QueryKey.Miners, QueryKey.From, QueryKey.To, QueryKey.View, QueryKey.Scale, QueryKey.Index], DebtViews.Instruments) { Subject = QueryKey.Miners };

    public static readonly ChartEntry<DueView> MinerDue =
        new("miner-due", "When the debt of a company falls due", OfMiner, [QueryKey.Miners, QueryKey.From, QueryKey.To], DueViews.Due) { Subject = QueryKey.Miners };

    public static readonly ChartEntry<QuarterView> Principal =
        new("principal", "Principal of an offering by quarter", OfOffering, [QueryKey.Offering], DebtViews.Principal) { Subject = QueryKey.Offering };

    public static readonly ChartEntry<ChartView> Proceeds =
        new("proceeds", "Where the proceeds of an offering went", OfOffering, [QueryKey.Offering], CreditViews.Proceeds) { Subject = QueryKey.Offering };

    public static IReadOnlyList<ChartEntry> All { get; } =
    [
        Debt, Issuance, Due, Maturities, Bridge, Recourse, Collateral, Funding, MarketDebt, MarketBitcoin, MarketHashrate, MarketHashprice, NetworkShare, Revenue, CashNeed,
        PublishedDebt, PublishedIssuance, Instruments, MinerDue, Principal, Proceeds,
    ];

    /// <summary>The chart that a page is about, or that is embedded at an address, and the company or offering that the path names.</summary>
    public static (ChartEntry? Entry, string? Subject) OfPage(string path) => path.Trim('/').Split('/') switch
    {
        [""] or ["debt"] => (Debt, null),
        ["debt", "bridge"] => (Bridge, null),
        ["maturities"] => (Maturities, null),
        ["credit"] => (Recourse, null),
        ["drivers"] => (Funding, null),
        ["scenario"] => (CashNeed, null),
        ["benchmarks"] => (PublishedDebt, null),
        ["miners", var ticker] => (Instruments, Uri.UnescapeDataString(ticker)),
        ["offerings", var id] => (Principal, Uri.UnescapeDataString(id)),
        ["embed", var name] => (Find(name), null),
        _ => (null, null),
    };

    /// <summary>Null if there is no such chart.</summary>
    public static ChartEntry? Find(string name) => All.FirstOrDefault(entry => entry.Name == name);

    private static string OfMiner(AddressQuery query) => Urls.Miner(query.Miners[0]);

    private static string OfOffering(AddressQuery query) => Urls.Offering(query.Offering!);

    private static ChartEntry<ChartView> OfDrivers(string name, string label, Func<ChartRequest, ChartView> draw) => new(name, label, _ => Urls.Drivers, ByQuarter, draw) { Scope = DriverView.Scope };
}
