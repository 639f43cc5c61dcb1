using System.Globalization;
using MinerDebt.Core.Analysis.Drivers;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Charts;

/// <summary>The charts of the market and of what miners did beside their debt.</summary>
public static class DriverChart
{
    private const int DebtSlot = 0;
    private const int EquitySlot = 1;
    private const int CapexSlot = 2;
    private const int RevenueSlot = 8;
    private const int MiningSlot = 1;
    private const int HostingSlot = 2;
    private const int InterestSlot = 3;

    /// <summary>One measure of the market, or the debt, as a line.</summary>
    public static ChartData Line(
        string id, string title, IReadOnlyList<DriverQuarter> quarters, ChartUnit unit, int slot, Func<DriverQuarter, decimal?> value, Func<Quarter, string?> href)
    {
        var values = quarters.Select(one => unit.Value(value(one))).ToList();
        return new ChartData(id, title, Summary(title, quarters, values, unit), [.. quarters.Select(one => Category(one.Quarter, href(one.Quarter)))], [new ChartSeries(title, slot, values, [])], [])
        {
            Unit = unit,
        };
    }

    /// <summary>Debt and equity raised and capital spending of each quarter, side by side: they are not measured alike and do not add up.</summary>
    public static ChartData Funding(string id, string title, string summary, IReadOnlyList<DriverQuarter> quarters, Func<Quarter, string?> href) => new(
        id, title, summary,
        [.. quarters.Select(one => Category(one.Quarter, href(one.Quarter)))],
        [
            new ChartSeries("Debt raised", DebtSlot, [.. quarters.Select(one => (long?)one.DebtRaisedUsd)], []),
            new ChartSeries(DriverTerms.Of(MinerMeasure.Equity), EquitySlot, [.. quarters.Select(one => one[MinerMeasure.Equity].Usd)], []),
            new ChartSeries(DriverTerms.Of(MinerMeasure.Capex), CapexSlot, [.. quarters.Select(one => one[MinerMeasure.Capex].Usd)], []),
        ],
        [])
    {
        HasTotals = false,
        Notes = [.. quarters.Select(one => $"Equity known for {one[MinerMeasure.Equity].Rows.Count} and capital spending for {one[MinerMeasure.Capex].Rows.Count} of {Terms.Count(one[MinerMeasure.Equity].Of, "company")}")],
    };

    /// <summary>The share of the network's hashrate of the largest miners, a line each.</summary>
    public static ChartData Shares(string id, string title, string summary, IReadOnlyList<NetworkShare> shares, IReadOnlyList<Quarter> quarters, DebtBook book)
    {
        var shown = shares.Take(SeriesColours.Count).ToList();
        var slots = SeriesColours.Of(book, Grouping.Miner, [.. shown.Select(share => share.Miner.Ticker)]);
        return new ChartData(
            id, title, summary,
            [.. quarters.Select(quarter => Category(quarter, null))],
            [.. shown.Zip(slots, (share, slot) => new ChartSeries(share.Miner.Ticker, slot, [.. share.Percents.Select(ChartUnit.Percent.Value)], []) { Href = SeriesLink.Of(share.Miner.Ticker, Grouping.Miner, book) })],
            [])
        {
            Unit = ChartUnit.Percent,
            HasTotals = false,
        };
    }

    /// <summary>Revenue, and of it that from mining and from hosting, beside the interest of the quarter, for each miner.</summary>
    public static ChartData Revenue(string id, string title, string summary, IReadOnlyList<MinerYear> miners, Func<MinerYear, string> href)
    {
        return new ChartData(
            id, title, summary,
            [.. miners.Select(one => new ChartCategory(one.Miner.Ticker, one.Miner.Ticker, "", href(one)))],
            [Series(MinerMeasure.Revenue, RevenueSlot), Series(MinerMeasure.Mining, MiningSlot), Series(MinerMeasure.Hosting, HostingSlot), Series(MinerMeasure.Interest, InterestSlot)],
            [])
        {
            HasTotals = false,
        };

        ChartSeries Series(MinerMeasure measure, int slot) => new(DriverTerms.Of(measure), slot, [.. miners.Select(one => one.Now?.Of(measure))], []);
    }

    private static ChartCategory Category(Quarter quarter, string? href) =>
        new(quarter.Label, $"Q{quarter.Number}", quarter.Year.ToString(CultureInfo.InvariantCulture), href);

    private static string Summary(string title, IReadOnlyList<DriverQuarter> quarters, List<long?> values, ChartUnit unit)
    {
        var known = quarters.Zip(values, (one, value) => (one.Quarter, Value: value)).Where(one => one.Value is not null).ToList();
        return known.Count == 0 ? $"{title} is not known."
            : $"{title}: {unit.Text(known[0].Value!.Value)} at the end of {known[0].Quarter.Label}, {unit.Text(known[^1].Value!.Value)} at the end of {known[^1].Quarter.Label}.";
    }
}
