using MinerDebt.Core.Analysis.Upkeep;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Filings;

/// <summary>Filings in words.</summary>
public static class FilingText
{
    private const int MostAmounts = 3;

    /// <summary><c>RIOT 10-Q of 2026-08-04</c>.</summary>
    public static string Title(Filing filing) => $"{filing.Ticker} {filing.Form} of {Terms.Day(filing.FiledOn)}";

    /// <summary>How far it has come, as <see cref="ReportDue"/> has it.</summary>
    public static string State(Filing filing, int facts) => filing.Done == true ? "done" : facts > 0 ? $"begun, {Terms.Count(facts, "fact")}" : "to do";

    /// <summary>What is expected of a company at the end of a fiscal quarter.</summary>
    public static string Expected(ReportDue due) => due.IsAnnual ? "10-K, 20-F or 40-F" : "10-Q or 6-K";

    /// <summary>What came of looking at the address.</summary>
    public static string Check(FilingCheck check) => check.State switch
    {
        AddressState.Answers => $"The address answered on {check.CheckedAt:yyyy-MM-dd} ({check.Answer}).",
        AddressState.Gone => $"The address is dead: {check.Answer}, on {check.CheckedAt:yyyy-MM-dd}. Correct it, or name a copy.",
        _ => $"Whether the document is still there was not clear on {check.CheckedAt:yyyy-MM-dd}: {check.Answer}. Open it yourself.",
    };

    /// <summary>The first amounts of a fact, each with what it is.</summary>
    public static string Amounts(Fact fact) => string.Join(" · ", FactKind.Of(fact).Columns
        .Where(column => column.Type is CellType.Whole or CellType.Number && !column.IsKey && column.Value(fact) is not null)
        .Take(MostAmounts)
        .Select(column => $"{FieldNames.Of(column.Name)} {Written(column, fact)}"));

    private static string Written(FactColumn column, Fact fact) =>
        column.Type == CellType.Whole && column.Name.EndsWith("_usd", StringComparison.Ordinal) && column.Value(fact) is long amount ? Usd.Exact(amount) : column.Text(fact);
}
