using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;

namespace MinerDebt.Core.Tests.Exchange;

public sealed class BrokenDatasetTests
{
    private const string Note = "wulf-2025-10-ssn-2030";
    private static readonly (string, string)[] Event =
        [("offering_id", Note), ("occurred_on", "2026-05-01"), ("kind", "Repaid"), ("principal_change_usd", "-5"), ("source_url", "https://example.org"), ("confidence", "press")];

    private static readonly (string, string)[] Balance =
        [("ticker", "WULF"), ("period_end", "2026-06-29"), ("debt_class", "Total"), ("carrying_usd", "5"), ("source_url", "https://example.org"), ("confidence", "press")];

    [Theory]
    [InlineData("principal_change_usd", "1.5", "it is not a whole number: write it as 3200000000")]
    [InlineData("principal_change_usd", "", "it is blank: enter a value")]
    [InlineData("cash_usd", "1e6", "it is not a whole number: write it as 3200000000")]
    [InlineData("occurred_on", "01/05/2026", "it is not a day from 2000 to 2099: write it as 2025-10-22")]
    [InlineData("kind", "Lost", "it is not known here: use closed, option exercised, drawn, repaid, repurchased, exchanged, converted, redeemed, amortised, matured, interest paid in kind, assumed, deconsolidated, adjusted to filing")]
    [InlineData("kind", "3", "it is not known here: use closed, option exercised, drawn, repaid, repurchased, exchanged, converted, redeemed, amortised, matured, interest paid in kind, assumed, deconsolidated, adjusted to filing")]
    [InlineData("confidence", "rumour", "it is not known here: use filing, release, press, unverified")]
    [InlineData("confidence", "", "it is missing: choose filing, release, press or unverified")]
    [InlineData("offering_id", "", "it is blank: enter a value")]
    public void Read_ACellOfAnEvent_SaysWhatWouldBeAccepted(string column, string cell, string accepted)
    {
        using var folder = new DatasetFolder();
        var row = folder.Append("events.csv", [.. Event.Where(good => good.Item1 != column), (column, cell)]);

        // Reading ends well where only the validation refuses the row, so a second, unreadable one makes it tell.
        folder.Append("market_quarters.csv", ("quarter", "2027"), ("confidence", "press"));

        Assert.Equal(
            [new Problem(new("events.csv", row), column, cell, accepted)],
            folder.Problems().Where(problem => problem.Where!.File == "events.csv"));
    }

    [Fact]
    public void Read_AColumnIsMissing_SaysWhich()
    {
        using var folder = new DatasetFolder();
        folder.Change("coverage.csv", text => text.Replace("key,value,notes", "key,value", StringComparison.Ordinal));

        Assert.Equal([new Problem(new("coverage.csv", 1), "notes", "", "the column notes is needed, the header has key, value")], folder.Problems());
    }

    [Fact]
    public void Read_AColumnIsWrong_SaysWhichAreAccepted()
    {
        using var folder = new DatasetFolder();
        folder.RenameColumn("coverage.csv", "value", "wert");

        Assert.Equal(
            [
                new Problem(new("coverage.csv", 1), "value", "", "the column value is needed, the header has key, wert, notes"),
                new Problem(new("coverage.csv", 1), "header", "wert", "it is not a column of this file: use key, value, notes"),
            ],
            folder.Problems());
    }

    [Fact]
    public void Read_AColumnTwice_IsReported()
    {
        using var folder = new DatasetFolder();
        folder.Change("coverage.csv", text => text.Replace("key,value,notes", "key,value,notes,value", StringComparison.Ordinal));

        Assert.Equal([new Problem(new("coverage.csv", 1), "header", "value", "the column is there twice: leave one out")], folder.Problems());
    }

    [Fact]
    public void Read_AnEmptyFile_MissesAllColumns()
    {
        using var folder = new DatasetFolder();
        folder.Change("coverage.csv", _ => "");

        Assert.Equal(["key", "value", "notes"], folder.Problems().Select(problem => problem.Field));
    }

    [Fact]
    public void Read_AMissingFile_NamesIt()
    {
        using var folder = new DatasetFolder();
        folder.Delete("miners.csv");

        Assert.Equal([new Problem(new("miners.csv", 0), "file", folder.Path, "a file miners.csv is needed in this folder")], folder.Problems());
    }

    [Fact]
    public void Read_WrongNumberOfCells_NamesTheRow()
    {
        using var folder = new DatasetFolder();
        var row = folder.AppendLine("coverage.csv", "compiled_on,2026-11-23");

        Assert.Equal([new Problem(new("coverage.csv", row), "row", "compiled_on,2026-11-23", "it has 2 cells, and the header has 3: correct the row")], folder.Problems());
    }

    [Fact]
    public void Read_ManyThingsBroken_ReportsAllAtOnce()
    {
        using var folder = new DatasetFolder();
        folder.Delete("published_figures.csv");
        folder.RenameColumn("miner_quarters.csv", "btc_held", "btc");
        var cells = folder.AppendLine("hosting_contracts.csv", "WULF,Someone");
        var number = folder.Append("events.csv", [.. Event.Where(cell => cell.Item1 != "principal_change_usd"), ("principal_change_usd", "many")]);
        var unknownNote = folder.Append("events.csv", [("offering_id", "none"), .. Event.Skip(1).Where(cell => cell.Item1 != "principal_change_usd"), ("principal_change_usd", "5")]) + 1;
        var choice = folder.Append("balances.csv", [.. Balance.Where(cell => cell.Item1 != "debt_class"), ("debt_class", "Leases")]);
        var negative = folder.Append("balances.csv", [.. Balance.Where(cell => cell.Item1 != "carrying_usd"), ("carrying_usd", "-5")]) + 1;
        var ticker = folder.Append("balances.csv", [("ticker", "NONE"), .. Balance.Skip(1)]) + 2;
        var twice = folder.AppendLine("coverage.csv", "register_to,2026Q2,");

        Assert.Equal(
            new (string, int, string, string)[]
            {
                ("published_figures.csv", 0, "file", folder.Path),
                ("miner_quarters.csv", 1, "btc_held", ""),
                ("miner_quarters.csv", 1, "header", "btc"),
                ("hosting_contracts.csv", cells, "row", "WULF,Someone"),
                ("events.csv", number, "principal_change_usd", "many"),
                ("events.csv", unknownNote, "offering_id", "none"),
                ("balances.csv", choice, "debt_class", "Leases"),
                ("balances.csv", negative, "carrying_usd", "-5"),
                ("balances.csv", ticker, "ticker", "NONE"),
                ("coverage.csv", twice, "key", "register_to"),
            }.Order(),
            folder.Problems().Select(problem => (problem.Where!.File, problem.Where.Row, problem.Field, problem.Value)).Order());
    }

    [Fact]
    public void Read_ABrokenAmount_DoesNotBlameLaterRepayments()
    {
        using var folder = new DatasetFolder();
        folder.Change("events.csv", text => text.Replace(
            "abtc-2024-10-gryphon-anchorage,2024-10-25,Closed,5000000,", "abtc-2024-10-gryphon-anchorage,2024-10-25,Closed,5M,", StringComparison.Ordinal));

        Assert.Equal([("events.csv", "principal_change_usd", "5M")], folder.Problems().Select(problem => (problem.Where!.File, problem.Field, problem.Value)));
    }

    [Fact]
    public void Read_ABrokenRow_DoesNotBlameThoseThatReferToIt()
    {
        using var folder = new DatasetFolder();
        folder.Change("miners.csv", text => text.Replace("\nWULF,", "\nWULF,,", StringComparison.Ordinal));

        Assert.Equal([("miners.csv", "row")], folder.Problems().Select(problem => (problem.Where!.File, problem.Field)));
    }
}
