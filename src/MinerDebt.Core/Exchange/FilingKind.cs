using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange;

/// <summary>The columns of a filing.</summary>
internal static class FilingKind
{
    public static FactKind Kind { get; } = new(typeof(Filing), "filings", Filing, new ColumnsOf<Filing>()
        .Key("ticker", CellType.Ticker, one => one.Ticker)
        .Key("filed_on", CellType.Day, one => one.FiledOn)
        .Key("form", CellType.Text, one => one.Form)
        .Add("accession", CellType.Text, one => one.Accession, isKey: true)
        .Add("period_end", CellType.Day, one => one.PeriodEnd)
        .Add("done", CellType.Flag, one => one.Done)
        .Add("quote", CellType.Remark, one => one.Quote)
        .Add("page", CellType.Text, one => one.Page)
        .Needed("source_url", CellType.Address, one => one.Source.Url)
        .Add("source_publisher", CellType.Text, one => one.Source.Publisher)
        .Confidence(one => one.Source)
        .Notes())
    {
        IsOptional = true,
    };

    private static Filing Filing(FactRow row)
    {
        var day = row.Needed("filed_on", row.Date("filed_on"));
        return new()
        {
            Ticker = row.Needed("ticker"),
            FiledOn = day,
            Form = row.Needed("form"),
            Accession = row.Text("accession"),
            PeriodEnd = row.Date("period_end"),
            Done = row.Flag("done"),
            Quote = row.Remark("quote"),
            Page = row.Text("page"),
            Source = new Source(row.NeededUrl("source_url"), row.Text("source_publisher"), day, row.Choice<Confidence>("confidence")),
            Notes = row.Remark("notes"),
        };
    }
}
