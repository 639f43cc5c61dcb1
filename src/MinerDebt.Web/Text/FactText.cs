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
        IOfOffering one => history.Last(typeof(Offering), one.OfferingId)?.Subject is Offering offering
            ? $"{offering.Ticker} {offering.Title}: {About(one)}"
            : fact.Key,
        DebtBalance balance => $"{balance.Ticker} balance of {Terms.Day(balance.PeriodEnd)}: {Names.Of(balance.DebtClass).ToLowerInvariant()}",
        PublishedFigure figure => $"{Names.OfPublisher(figure.Publisher)} on {Metric(figure.Metric)}, {figure.Quarter?.Label ?? figure.Period}",
        MarketQuarter quarter => $"Bitcoin market in {quarter.Quarter.Label}",
        MinerQuarter quarter => $"{quarter.Ticker} operations in {quarter.Quarter.Label}",
        HostingContract contract => $"{contract.Ticker} contract with {contract.Counterparty}",
        Filing filing => $"{filing.Ticker} {filing.Form} of {Terms.Day(filing.FiledOn)}",
        LadderRow row => $"{row.Ticker} on {Terms.Day(row.AsOf)}: what falls due from {Terms.Day(row.DueFrom)}",
        Pledge pledge => $"Bitcoin pledged on {Terms.Day(pledge.AsOf)} for {string.Join(" and ", pledge.OfferingIds.Select(id => history.Last(typeof(Offering), id)?.Subject is Offering offering ? $"{offering.Ticker} {offering.Title}" : id))}",
        _ => fact.Key,
    };

    public static string Of(ChangeOrigin origin) => origin switch
    {
        ChangeOrigin.Dataset => "new data set",
        ChangeOrigin.Form => "by an editor",
        ChangeOrigin.Csv => "import of a table",
        ChangeOrigin.Edgar => "import from SEC EDGAR",
        ChangeOrigin.Undo => "undone",
        ChangeOrigin.Rename => "another name",
        ChangeOrigin.Merge => "two entries made one",
        _ => "by a program",
    };

    private static string About(IOfOffering fact) => fact switch
    {
        DebtEvent debtEvent => $"{Names.Of(debtEvent.Kind).ToLowerInvariant()} on {Terms.Day(debtEvent.OccurredOn)}",
        ScheduledPayment payment => $"payment due on {Terms.Day(payment.DueOn)}",
        Amendment amendment => $"{Names.Of(amendment.Field).ToLowerInvariant()} changed on {Terms.Day(amendment.ChangedOn)}",
        Obligor => "who owes it",
        _ => "how it can end",
    };

    private static string Metric(PublishedMetric metric) => metric switch
    {
        PublishedMetric.DebtOutstanding => "debt outstanding",
        PublishedMetric.DebtOfferings => "debt offerings",
        _ => "convertibles issued",
    };
}
