using System.Text.Json;

namespace MinerDebt.Testing;

/// <summary>Figures typed from public filings, given as SEC gives them: <c>companyfacts</c> by taxonomy, concept and unit.</summary>
internal static class PublicFilings
{
    public const string RiotCik = "0001167419";
    public const string RiotQ1 = "0001558370-25-006119";
    public const string RiotQ2 = "0001558370-25-009896";
    public const string RiotQ3 = "0001104659-25-104466";

    // 10-Qs of 2025: balance sheet, interest expense, shares outstanding; in thousands but for the shares.
    public static IReadOnlyList<FiledRow> Riot { get; } =
    [
        .. Sheet("2024-12-31", 314, 584_311, 277_860, RiotQ1, "2025-05-01"),
        .. Sheet("2025-03-31", 314, 584_999, 163_719, RiotQ1, "2025-05-01"),
        .. Sheet("2024-12-31", 314, 584_311, 277_860, RiotQ2, "2025-07-31"),
        .. Sheet("2025-06-30", 252_627, 585_750, 255_371, RiotQ2, "2025-07-31"),
        .. Sheet("2024-12-31", 314, 584_311, 277_860, RiotQ3, "2025-10-30"),
        .. Sheet("2025-09-30", 253_243, 586_501, 330_745, RiotQ3, "2025-10-30"),
        new("us-gaap:InterestExpense", "USD", "2025-01-01", "2025-03-31", 2_308_000, RiotQ1, "10-Q", "2025-05-01"),
        new("us-gaap:InterestExpense", "USD", "2025-01-01", "2025-06-30", 8_401_000, RiotQ2, "10-Q", "2025-07-31"),
        new("us-gaap:InterestExpense", "USD", "2025-07-01", "2025-09-30", 8_052_000, RiotQ3, "10-Q", "2025-10-30"),
        new("us-gaap:InterestExpense", "USD", "2025-01-01", "2025-09-30", 16_453_000, RiotQ3, "10-Q", "2025-10-30"),
        new("us-gaap:CommonStockSharesOutstanding", "shares", null, "2025-09-30", 371_116_270, RiotQ3, "10-Q", "2025-10-30"),
        new("us-gaap:LineOfCredit", "USD", null, "2025-09-30", 54_272_000, RiotQ3, "10-Q", "2025-10-30"),
        new("us-gaap:Assets", "USD", null, "2025-09-30", 4_515_000_000, RiotQ3, "10-Q", "2025-10-30"),
    ];

    public static string RiotFacts => CompanyFacts(1167419, "Riot Platforms, Inc.", Riot);

    /// <summary>As SEC writes it, with the labels of the filing's fiscal period, which say nothing of the value's.</summary>
    public static string CompanyFacts(long cik, string name, IEnumerable<FiledRow> rows) => JsonSerializer.Serialize(new
    {
        cik,
        entityName = name,
        facts = rows.GroupBy(row => row.Concept.Split(':')[0]).ToDictionary(taxonomy => taxonomy.Key, taxonomy => taxonomy.GroupBy(row => row.Concept.Split(':')[1]).ToDictionary(
            concept => concept.Key,
            concept => new
            {
                label = $"Label of {concept.Key}",
                description = "What the taxonomy says of it.",
                units = concept.GroupBy(row => row.Unit).ToDictionary(unit => unit.Key, unit => unit.Select(Entry)),
            })),
    });

    private static Dictionary<string, object> Entry(FiledRow row)
    {
        var entry = new Dictionary<string, object> { ["end"] = row.End, ["val"] = row.Value, ["accn"] = row.Accession, ["fy"] = 2025, ["fp"] = "Q3", ["form"] = row.Form, ["filed"] = row.Filed };
        if (row.Start is not null)
        {
            entry["start"] = row.Start;
        }

        return entry;
    }

    private static IEnumerable<FiledRow> Sheet(string day, long current, long later, long cash, string accession, string filed) =>
    [
        new("us-gaap:DebtCurrent", "USD", null, day, current * 1_000, accession, "10-Q", filed),
        new("us-gaap:LongTermDebtNoncurrent", "USD", null, day, later * 1_000, accession, "10-Q", filed),
        new("us-gaap:CashAndCashEquivalentsAtCarryingValue", "USD", null, day, cash * 1_000, accession, "10-Q", filed),
    ];
}

/// <summary>One value of a filing.</summary>
internal sealed record FiledRow(string Concept, string Unit, string? Start, string End, decimal Value, string Accession, string Form, string Filed);
