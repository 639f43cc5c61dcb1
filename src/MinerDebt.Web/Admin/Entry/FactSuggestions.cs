using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Admin.Entry;

/// <summary>What was entered before and may be meant again.</summary>
public static class FactSuggestions
{
    private const int MostSources = 12;

    /// <summary>Texts for a column, each with what it means; none where nothing can be suggested.</summary>
    public static IReadOnlyList<(string Value, string Label)> For(FactColumn column, FactForm form, Facts known) => column.Type switch
    {
        CellType.Ticker => [.. known.All<Miner>().Select(miner => (miner.Ticker, miner.Name))],
        CellType.OfferingId => [.. known.All<Offering>().Select(offering => (offering.Id, $"{offering.Ticker} {offering.Title}"))],
        CellType.Choices => [.. column.Choices.Select(choice => (choice, choice))],
        CellType.Address when column.Name == "source_url" =>
            [.. Sources(form, known).Select(source => (source.Url!, $"{source.Publisher} {FactColumn.Write(source.Date)}".Trim()))],
        _ => [],
    };

    /// <summary>The sources of what is known about the same company, the newest first.</summary>
    public static IEnumerable<Source> Sources(FactForm form, Facts known)
    {
        var ticker = Ticker(form, known);
        return known.Everything
            .Where(fact => ticker is null || TickerOf(fact, known) == ticker)
            .Select(SourceOf).OfType<Source>()
            .Where(source => source is { Url: not null, Confidence: not null })
            .GroupBy(source => source.Url).Select(group => group.MaxBy(source => source.Date)!)
            .OrderByDescending(source => source.Date).Take(MostSources);
    }

    private static string? Ticker(FactForm form, Facts known)
    {
        var texts = TypedTexts.Plain(form.Kind, form.Texts);
        return texts.TryGetValue("ticker", out var ticker) && known.Find<Miner>(ticker) is not null ? ticker
            : texts.TryGetValue("offering_id", out var id) ? known.Find<Offering>(id)?.Ticker : null;
    }

    private static string? TickerOf(Fact fact, Facts known) => fact switch
    {
        Miner miner => miner.Ticker,
        Offering offering => offering.Ticker,
        DebtEvent debtEvent => known.Find<Offering>(debtEvent.OfferingId)?.Ticker,
        DebtBalance balance => balance.Ticker,
        MinerQuarter quarter => quarter.Ticker,
        HostingContract contract => contract.Ticker,
        _ => null,
    };

    private static Source? SourceOf(Fact fact) => fact switch
    {
        Offering offering => offering.Source,
        DebtEvent debtEvent => debtEvent.Source,
        DebtBalance balance => balance.Source,
        PublishedFigure figure => figure.Source,
        MarketQuarter quarter => quarter.Source,
        MinerQuarter quarter => quarter.Source,
        HostingContract contract => contract.Source,
        _ => null,
    };
}
