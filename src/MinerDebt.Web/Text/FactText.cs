using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Text;

/// <summary>What a single fact is about, in words.</summary>
public static class FactText
{
    public static string Of(Fact fact, FactHistory history) => fact switch
    {
        Miner miner => $"{miner.Ticker} {miner.Name}",
        Offering offering => $"{offering.Ticker} {offering.Title}",
        DebtEvent debtEvent => history.Last(typeof(Offering), debtEvent.OfferingId)?.Subject is Offering offering
            ? $"{offering.Ticker} {offering.Title}: {Names.Of(debtEvent.Kind).ToLowerInvariant()} on {Terms.Day(debtEvent.OccurredOn)}"
            : debtEvent.Key,
        DebtBalance balance => $"{balance.Ticker} balance of {Terms.Day(balance.PeriodEnd)}: {Names.Of(balance.DebtClass).ToLowerInvariant()}",
        PublishedFigure figure => $"{Names.OfPublisher(figure.Publisher)} on {Metric(figure.Metric)}, {figure.Quarter?.Label ?? figure.Period}",
        MarketQuarter quarter => $"Bitcoin market in {quarter.Quarter.Label}",
        MinerQuarter quarter => $"{quarter.Ticker} operations in {quarter.Quarter.Label}",
        HostingContract contract => $"{contract.Ticker} contract with {contract.Counterparty}",
        _ => fact.Key,
    };

    public static string Of(ChangeOrigin origin) => origin switch
    {
        ChangeOrigin.Dataset => "new data set",
        ChangeOrigin.Form => "by an editor",
        ChangeOrigin.Csv => "import of a table",
        ChangeOrigin.Edgar => "import from SEC EDGAR",
        ChangeOrigin.Undo => "undone",
        _ => "by a program",
    };

    private static string Metric(PublishedMetric metric) => metric switch
    {
        PublishedMetric.DebtOutstanding => "debt outstanding",
        PublishedMetric.DebtOfferings => "debt offerings",
        _ => "convertibles issued",
    };
}
