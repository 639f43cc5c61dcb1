using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Exchange.Tables;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Exchange;

/// <summary>Files as people have them, each with what becomes of it.</summary>
public sealed class CaseTests
{
    private static readonly DateOnly Today = Make.Day("2026-11-26");

    private static readonly string Folder = Path.Combine(ProgramDataset.CoreFolder, "..", "..", "tests", "MinerDebt.Core.Tests", "Exchange", "Cases");

    private static readonly Lazy<Facts> Known = new(() => new[] { "miners", "offerings", "events", "balances" }.Aggregate(
        ProgramDataset.Facts, (facts, kind) => Change.Apply(Plan($"known-{kind}.csv", kind, facts, new()).Plan.Changes, facts)));

    /// <summary>The file, the kind, and: changes with their columns, what is invalid, what is unusual.</summary>
    public static TheoryData<string, string, string> Cases => new()
    {
        { "cik-without-zeros.csv", "miners", "1 unchanged" },
        { "year-end-as-day.csv", "miners", "1 unchanged" },
        { "year-of-two-digits.csv", "offerings", "closed_on=2025-08-31" },
        { "puts-month-first.csv", "offerings", "invalid: closed_on row 2" },
        { "blank-sheet-first.xlsx", "balances", "notes=x" },
        { "cover-sheet-first.xlsx", "balances", "notes=x" },
        { "billions-with-comma.csv", "offerings", "invalid: principal_usd row 2" },
        { "billions-beside-commas.csv", "offerings", "invalid: principal_usd row 2" },
        { "point-in-semicolons.csv", "miner_quarters", "invalid: btc_held row 2" },
        { "other-capitals.csv", "hosting_contracts", "new CORZ COREWEAVE 2024-06-03 existing sites · unusual: key" },
        { "no-break-space.csv", "hosting_contracts", "new CORZ CoreWeave 2024-06-03 existing\u00a0sites · unusual: key" },
        { "hidden-row.xlsx", "balances", "1 unchanged" },
        { "thousands-in-header.csv", "balances", "new ZZFY 2026-03-31 TermLoan principal_usd=11500000" },
        { "title-above.csv", "balances", "notes=x" },
        { "units-below.csv", "balances", "1 unchanged" },
        { "index-without-name.csv", "balances", "notes=x" },
        { "na-for-number.csv", "balances", "invalid: principal_usd row 2" },
        { "errors-for-texts.csv", "balances", "invalid: source_publisher row 2, notes row 2" },
        { "en-dash-minus.csv", "events", "new zzqm-2024-11-term-loan 2025-01-04 Amortised principal_change_usd=-250000" },
        { "zero-width-minus.csv", "events", "invalid: principal_change_usd row 2" },
        { "event-twice.csv", "events", "new zzqm-2024-11-term-loan 2026-02-10 Repaid principal_change_usd=-5000000 · 1 unchanged · unusual: key" },
        { "quarter-3q25.csv", "miner_quarters", "new ZZQM 2025Q3 btc_held=3418" },
        { "small-ticker.csv", "balances", "confidence=unverified notes=x" },
        { "merged-cells.xlsx", "balances", "notes=From the annual report; notes=From the annual report" },
        { "link-behind-words.xlsx", "balances", "1 unchanged" },
        { "sep-line.csv", "balances", "notes=x" },
        { "other-day-of-quarter.csv", "balances", "new ZZQM 2026-01-02 SeniorSecuredNote principal_usd=50000000 · unusual: period_end" },
        { "drawn-beside-option.csv", "events", "new zzqm-2025-08-conv-2030 2025-08-20 Drawn principal_change_usd=65000000 · unusual: principal_change_usd" },
        { "digit-too-many.csv", "offerings", "base_principal_usd=2300000000 option_principal_usd=0 principal_usd=2300000000 · unusual: net_proceeds_usd, principal_usd" },
        { "put-after-maturity.csv", "offerings", "invalid: holder_put_on row 2" },
        { "other-currency.csv", "offerings", "currency=CAD · unusual: currency" },
        { "part-in-capitals.xlsx", "balances", "notes=x" },
        { "part-of-other-name.xlsx", "balances", "notes=x" },
        { "parts-with-backslashes.xlsx", "balances", "notes=x" },
        { "part-above.xlsx", "balances", "notes=x" },
        { "part-beside.xlsx", "balances", "notes=x" },
        { "midnight.csv", "balances", "notes=x" },
        { "midnight-month-first.csv", "balances", "1 unchanged" },
        { "error-in-note.csv", "balances", "invalid: notes row 2" },
        { "footnote.csv", "balances", "notes=x" },
        { "sep-line-crlf.csv", "balances", "new CAN 2025-03-31 TermLoan carrying_usd=12000000" },
        { "titles-above.csv", "balances", "new CAN 2025-03-31 TermLoan carrying_usd=12000000" },
        { "title-and-blank-above.csv", "balances", "new CAN 2025-03-31 TermLoan carrying_usd=12000000" },
        { "words-and-millions.csv", "balances", "new CAN 2025-03-31 TermLoan principal_usd=12000000" },
        { "principal-in-thousands.csv", "offerings", "new can-2025-test2 principal_usd=120000000 · unusual: closed_on" },
        { "carrying-usd-thousands.csv", "balances", "new CAN 2025-03-31 TermLoan carrying_usd=12000000" },
        { "carrying-usd-m.csv", "balances", "new CAN 2025-03-31 TermLoan carrying_usd=12000000" },
        { "units-column.csv", "offerings", "new can-2025-test3 principal_usd=120000000 · unusual: closed_on" },
        { "formulas.csv", "balances", "new CAN 2025-03-31 TermLoan carrying_usd=12000000; new CAN 2025-06-30 TermLoan carrying_usd=12000000; new CAN 2025-09-30 TermLoan carrying_usd=12000000; new CAN 2025-12-31 TermLoan carrying_usd=12000000" },
        { "key-three-times.csv", "balances", "new CAN 2025-03-31 TermLoan carrying_usd=12000000 · 1 unchanged · invalid: key row 4 · unusual: key" },
        { "addresses.csv", "balances", "new CAN 2024-09-30 TermLoan carrying_usd=12000000 · invalid: source_url row 2, source_url row 3, source_url row 4, source_url row 5, source_url row 6" },
        { "total-row.csv", "balances", "new CAN 2025-03-31 TermLoan carrying_usd=12000000" },
        { "blank-over-amount.csv", "balances", "carrying_usd= notes= · unusual: carrying_usd" },
        { "repaid-with-principal.csv", "offerings", "status=Repaid · unusual: status" },
        { "event-to-come.csv", "events", "new zzqm-2025-08-conv-2030 2030-09-30 Repurchased principal_change_usd=-5000000 · unusual: occurred_on" },
        { "only-amount-in-thousands.csv", "balances", "new CAN 2024-09-30 TermLoan carrying_usd=12000000" },
        { "amount-in-millions.csv", "offerings", "new can-2025-test principal_usd=120000000 coupon_pct=7.5 · unusual: conversion_price_usd, closed_on" },
        { "source-with-old-day.csv", "balances", "carrying_usd=1069625000 source_url=https://www.sec.gov/NEW-8-K-2026-11.htm · unusual: source_date" },
        { "hidden-row-inline.xlsx", "balances", "new CAN 2025-03-31 TermLoan carrying_usd=12000000" },
        { "table-on-second-sheet.xlsx", "balances", "new CAN 2025-03-31 TermLoan carrying_usd=12000000" },
        { "title-above.xlsx", "balances", "new CAN 2025-03-31 TermLoan carrying_usd=12000000" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_AFileAsPeopleHaveIt_ComesToWhatWasMeant(string file, string kind, string expected) => Assert.Equal(expected, Said(file, kind, new()));

    [Theory]
    [InlineData("central-european.csv", "Windows-1250 (Central European)", "notes=Łódź")]
    [InlineData("mac-roman.csv", "Mac OS Roman", "notes=café")]
    public void Read_AnEncodingThatTheBytesDoNotTell_IsTheOneThatIsChosen(string file, string encoding, string expected)
    {
        Assert.Contains(encoding, UploadedTable.Open(Path.Combine(Folder, file), file).Encodings);
        Assert.Equal(expected, Said(file, "balances", new(), new TableReading(Encoding: encoding)));
    }

    [Theory]
    [InlineData("total-row.csv", 2, "")]
    [InlineData("key-three-times.csv", 4, "new CAN 2025-03-31 TermLoan carrying_usd=12000000 · 1 unchanged · unusual: key")]
    public void Read_ARowThatIsLeftOut_IsNotInTheWay(string file, int row, string expected) =>
        Assert.Equal(expected, Said(file, "balances", new() { Edits = new Dictionary<int, RowEdit> { [row] = new(true, new Dictionary<int, string>()) } }));

    [Theory]
    [InlineData("footnote.csv", 3, "notes=x · invalid: period_end row 3, debt_class row 3")]
    [InlineData("total-row.csv", 3, "new CAN 2025-03-31 TermLoan carrying_usd=12000000 · invalid: period_end row 3, debt_class row 3")]
    [InlineData("units-below.csv", 2, "1 unchanged · invalid: period_end row 2, principal_usd row 2, ticker row 2, debt_class row 2")]
    public void Read_ARowBesideTheFactsThatIsTaken_IsInvalid(string file, int row, string expected) =>
        Assert.Equal(expected, Said(file, "balances", new() { Edits = new Dictionary<int, RowEdit> { [row] = new(false, new Dictionary<int, string>()) } }));

    [Fact]
    public void Read_ACellThatIsCorrected_IsReadAnew() => Assert.Equal(
        "new zzqm-2024-11-term-loan 2025-01-04 Amortised principal_change_usd=-250000",
        Said("zero-width-minus.csv", "events", new() { Edits = new Dictionary<int, RowEdit> { [2] = new(false, new Dictionary<int, string> { [3] = "-250000" }) } }));

    [Fact]
    public void Read_HiddenRows_AreCountedAndTakenWhenAskedFor()
    {
        Assert.Equal(1, UploadedTable.Open(Path.Combine(Folder, "hidden-row.xlsx"), "hidden-row.xlsx").HiddenCount);
        Assert.Equal("new ZZQM 2025-03-31 TermLoan principal_usd=999 · 1 unchanged · unusual: principal_usd, principal_usd", Said("hidden-row.xlsx", "balances", new(), new TableReading(WithHidden: true)));
    }

    [Fact]
    public void Read_AFileOfKeys_RemovesWhatTheyName()
    {
        var (plan, _) = Plan("known-balances.csv", "balances", Known.Value, new(Removes: true));

        Assert.Equal((0, 0, 5, 0), (plan.New.Count, plan.Changed.Count, plan.Removed.Count, plan.ProblemCount));
        Assert.All(plan.Removed, change => Assert.Null(change.After));
        Assert.Equal(["key"], Plan("carrying-usd-thousands.csv", "balances", Known.Value, new(Removes: true)).Plan.Problems.Select(problem => problem.Field));
    }

    [Fact]
    public void Cases_OfTheFolder_AreAllTested() => Assert.Equal(
        Directory.GetFiles(Folder).Select(Path.GetFileName).Where(name => !name!.StartsWith("known-", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        Cases.Select(row => row.Data.Item1).Concat(["central-european.csv", "mac-roman.csv"]).Order(StringComparer.Ordinal));

    private static string Said(string file, string kind, ImportOptions options, TableReading? reading = null)
    {
        var (plan, unusual) = Plan(file, kind, Known.Value, options, reading);
        return string.Join(" · ", new[]
        {
            string.Join("; ", plan.Changes.Select(Said)),
            plan.Unchanged > 0 ? $"{plan.Unchanged} unchanged" : "",
            plan.ProblemCount > 0 ? $"invalid: {string.Join(", ", plan.Problems.Select(problem => $"{problem.Field} row {problem.Where?.Row}"))}" : "",
            unusual.Count > 0 ? $"unusual: {string.Join(", ", unusual.Select(problem => problem.Field))}" : "",
        }.Where(part => part.Length > 0));
    }

    // A new fact by its columns that say something, a stored one by those that differ.
    private static string Said(Change change) => change.Before is null
        ? $"new {change.Subject.Key}{string.Concat(FactDifference.Of(null, change.After).Where(one => one.Column.Type is CellType.Whole or CellType.Number).Select(one => $" {one.Column.Name}={one.After}"))}"
        : string.Join(" ", FactDifference.Of(change.Before, change.After).Select(one => $"{one.Column.Name}={one.After}"));

    private static (ImportPlan Plan, IReadOnlyList<Problem> Unusual) Plan(string file, string kindName, Facts known, ImportOptions options, TableReading? reading = null)
    {
        var kind = FactKind.Find(kindName)!;
        var table = UploadedTable.Open(Path.Combine(Folder, file), file, reading ?? new());
        var mapping = ColumnMapping.Match(kind, table);
        // As the page does: what looks like no fact is left out, unless a person says otherwise.
        options = options with { Edits = AsideRows.Find(table, kind, mapping).Keys.Where(row => !options.Edits.ContainsKey(row)).ToDictionary(row => row, _ => new RowEdit(true, new Dictionary<int, string>())).Concat(options.Edits).ToDictionary() };
        var plan = DryRun.ReadAsync(table, kind, mapping, TableConventions.Find(table, kind, mapping), known, options: options).GetAwaiter().GetResult();
        return (plan, [.. Warnings.Of(plan.Changes, known, Today), .. plan.Repeated]);
    }
}
