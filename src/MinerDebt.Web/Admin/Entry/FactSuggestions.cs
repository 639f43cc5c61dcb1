using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Entry;

/// <summary>What was entered before and may be meant again.</summary>
public static class FactSuggestions
{
    private const int MostSources = 12;
    private const int MostFilings = 40;

    /// <summary>Texts for a column, each with what it means; none where nothing can be suggested.</summary>
    public static IReadOnlyList<(string Value, string Label)> For(FactColumn column, FactForm form, Facts known) => column.Type switch
    {
        CellType.Ticker => [.. known.All<Miner>().Select(miner => (miner.Ticker, miner.Name))],
        CellType.OfferingId or CellType.OfferingIds => [.. known.All<Offering>().Select(offering => (offering.Id, $"{offering.Ticker} {offering.Title}"))],
        CellType.Choices => [.. column.Choices.Select(choice => (ValueNames.Of(column, choice), ""))],
        CellType.Text when column.Name == "form" => [.. FilingForms.Usual.Select(form => (form, ""))],
        CellType.Address when column.Name == "source_url" =>
            [
                .. Filings(form, known).Select(filing => (filing.Source.Url!, $"{filing.Form} {FactColumn.Write(filing.FiledOn)} {filing.Source.Publisher}".Trim())),
                .. Sources(form, known).Select(source => (source.Url!, $"{source.Publisher} {FactColumn.Write(source.Date)}".Trim())).ExceptBy(Filings(form, known).Select(filing => filing.Source.Url!), one => one.Item1),
            ],
        _ => [],
    };

    /// <summary>The sources of what is known about the same company, the newest first.</summary>
    public static IEnumerable<Source> Sources(FactForm form, Facts known)
    {
        var ticker = Ticker(form, known);
        return known.Everything
            .Where(fact => ticker is null || Corrections.Ticker(known.Find<Offering>, fact) == ticker)
            .Select(FactSource.Of).OfType<Source>()
            .Where(source => source is { Url: not null, Confidence: not null })
            .GroupBy(source => source.Url).Select(group => group.MaxBy(source => source.Date)!)
            .OrderByDescending(source => source.Date).Take(MostSources);
    }

    /// <summary>The filings of the same company, the newest first.</summary>
    public static IReadOnlyList<Filing> Filings(FactForm form, Facts known) => form.Kind.Type == typeof(Filing) ? [] :
    [
        .. (Ticker(form, known) is { } ticker ? known.OfMiner<Filing>(ticker) : known.All<Filing>())
            .OrderByDescending(filing => filing.FiledOn).DistinctBy(filing => filing.Source.Url).Take(MostFilings),
    ];

    private static string? Ticker(FactForm form, Facts known)
    {
        var (texts, _) = TypedTexts.Read(form.Kind, form.Texts, new Companies(known).Ticker);
        return texts.TryGetValue("ticker", out var ticker) && known.Find<Miner>(ticker) is not null ? ticker
            : texts.TryGetValue("offering_id", out var id) ? known.Find<Offering>(id)?.Ticker
            : texts.TryGetValue("offering_ids", out var ids) ? known.Find<Offering>(ids.Split(';')[0].Trim())?.Ticker : null;
    }
}
