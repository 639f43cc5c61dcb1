using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Upkeep;

/// <summary>The report that a company is expected to file on one of its fiscal quarters.</summary>
/// <param name="Miner">Who files it.</param>
/// <param name="Quarter">The calendar quarter that the fiscal one counts as.</param>
/// <param name="PeriodEnd">The last day of the fiscal quarter.</param>
/// <param name="IsAnnual">Whether the fiscal year ends with it, so that a 10-K, 20-F or 40-F is expected; else a 10-Q or 6-K.</param>
/// <param name="State">How far it has come. Only an editor's word makes it done: that facts rest on a filing does not say that none is left.</param>
/// <param name="Filing">The filing that counts: one that is done, else the latest; null if there is none.</param>
/// <param name="FactCount">Facts that rest on the filings of the quarter.</param>
/// <param name="OtherAddress">Without a filing, where most balances of the quarter were read; null if there are none.</param>
public sealed record ReportDue(
    Miner Miner, Quarter Quarter, DateOnly PeriodEnd, bool IsAnnual, ReportState State, Filing? Filing, int FactCount, Source? OtherAddress)
{
    /// <summary>The reports of the listed companies on all quarters, by ticker and in time.</summary>
    /// <param name="today">A quarter that has not ended by then has no report yet.</param>
    public static IReadOnlyList<ReportDue> Of(DebtBook book, RestingFacts resting, IReadOnlyList<Quarter> quarters, DateOnly today) =>
    [
        .. from miner in book.Miners
           where miner.Status == ListingStatus.Listed
           let filings = book.Facts.OfMiner<Filing>(miner.Ticker).Where(filing => filing.PeriodEnd is not null).ToLookup(filing => Quarter.Nearest(filing.PeriodEnd!.Value))
           let balances = book.Balances[miner.Ticker].Where(balance => balance.Basis == BalanceKind.Reported).ToLookup(balance => Quarter.Nearest(balance.PeriodEnd))
           from quarter in quarters
           select Of(miner, quarter, [.. filings[quarter]], balances[quarter], resting, today),
    ];

    private static ReportDue Of(
        Miner miner, Quarter quarter, IReadOnlyList<Filing> filings, IEnumerable<DebtBalance> balances, RestingFacts resting, DateOnly today)
    {
        var end = FiscalQuarters.End(miner, quarter);
        var filing = filings.OrderByDescending(one => one.Done == true).ThenByDescending(one => FilingForms.ReportsOnPeriod(one.Form)).ThenByDescending(one => one.FiledOn).FirstOrDefault();
        var count = filings.Sum(one => resting.On(one).Count());
        var state = filing is { Done: true } ? ReportState.Done
            : count > 0 ? ReportState.Begun
            : filing is not null ? ReportState.ToDo
            : end >= today ? ReportState.NotYet : ReportState.Missing;
        var other = filing is not null ? null : balances.Select(balance => balance.Source)
            .Where(source => source is { Url: not null, Confidence: Confidence.Filing }).GroupBy(source => source.Url).MaxBy(group => group.Count())?.First();
        return new(miner, quarter, end, IsYearEnd(miner, end), state, filing, count, other);
    }

    private static bool IsYearEnd(Miner miner, DateOnly end) =>
        miner.FiscalYearEnd is { Length: 5 } day && day.StartsWith(end.ToString("MM", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
