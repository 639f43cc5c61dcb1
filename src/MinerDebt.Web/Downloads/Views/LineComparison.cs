using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Web.Address;
using MinerDebt.Web.Charts;

namespace MinerDebt.Web.Downloads.Views;

/// <summary>What was owed by quarter as the lines that an address asks for: amounts, or what is compared instead of them.</summary>
internal sealed record LineComparison(ChartData Chart, DataTable Table, IReadOnlyList<string> Notes)
{
    private const int QuartersOfAYear = 4;

    /// <param name="amounts">The chart of the table.</param>
    public static LineComparison Of(ChartRequest request, ChartData amounts, QuarterTable table, Selection selection)
    {
        var (book, query) = (request.Book, request.Query);
        var isLog = query.Scale == ValueScale.Log;
        if (query.Index == Comparison.None)
        {
            return new(amounts with { IsLog = isLog }, Tables.Quarters(table, book), []);
        }

        // The first quarters shown are compared with those before them.
        var earlier = query.Index == Comparison.Year ? Math.Min(QuartersOfAYear, selection.From - book.Register[0]) : 0;
        var longer = selection with { From = selection.From - earlier };
        var all = earlier == 0 ? table : DebtOutstanding.Table(book, longer, table.By);
        var whole = earlier == 0 ? amounts : QuarterChart.Of(amounts.Id, amounts.Title, amounts.Summary, all, book, [], quarter => amounts.Categories[Math.Max(0, quarter - selection.From)].Href!);
        var chart = Compared.Of(whole, query.Index, earlier) with { IsLog = isLog };
        var left = Compared.LeftOut(whole, chart);
        return new(chart, Tables.Compared(all, book, query.Index, earlier), left.Count == 0 ? [] : [$"Not compared, as nothing was owed to compare with: {string.Join(", ", left)}."]);
    }

    /// <summary>What is shown, in a title.</summary>
    public static string Title(Comparison comparison, string amounts) => comparison switch
    {
        Comparison.First => "Growth of debt",
        Comparison.Year => "Change of debt from a year before",
        _ => amounts,
    };
}
