using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Admin.Filings;

/// <summary>What a fact takes from the filing that it is entered from.</summary>
public static class FromFiling
{
    /// <summary>Those that filings bring, in the order of the work.</summary>
    public static IReadOnlyList<Type> Kinds { get; } =
    [
        typeof(Offering), typeof(DebtEvent), typeof(DebtBalance), typeof(MinerQuarter), typeof(LadderRow), typeof(ScheduledPayment), typeof(Amendment),
        typeof(Pledge), typeof(Obligor), typeof(InstrumentTerms), typeof(HostingContract),
    ];

    /// <summary>The texts of columns: the company, the period, and the source.</summary>
    public static IReadOnlyDictionary<string, string> Cells(FactKind kind, Filing filing) => All(filing)
        .Where(cell => cell.Text.Length > 0 && kind.Type != typeof(Filing) && kind.Columns.Any(column => column.Name == cell.Column))
        .ToDictionary(cell => cell.Column, cell => cell.Text);

    /// <summary>The columns of the source alone.</summary>
    public static IReadOnlyList<(string Column, string Text)> Source(Filing filing) =>
    [
        ("source_url", filing.Source.Url ?? ""),
        ("source_publisher", filing.Source.Publisher ?? ""),
        ("source_date", FactColumn.Write(filing.FiledOn)),
        ("confidence", FactColumn.Write(filing.Source.Confidence)),
    ];

    private static IEnumerable<(string Column, string Text)> All(Filing filing) =>
    [
        .. Source(filing),
        ("ticker", filing.Ticker),
        ("period_end", FactColumn.Write(filing.PeriodEnd)),
        ("as_of", FactColumn.Write(filing.PeriodEnd)),
        ("quarter", filing.PeriodEnd is { } end ? Quarter.Nearest(end).ToString() : ""),
    ];
}
