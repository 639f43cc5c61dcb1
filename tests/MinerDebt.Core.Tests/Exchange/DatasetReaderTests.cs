using System.Text;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Exchange;

public sealed class DatasetReaderTests
{
    [Fact]
    public void Read_TheProgramsDataset_IsValid() =>
        Assert.Empty(Validation.Check(Facts.None, new ChangeSet("", ChangeOrigin.Dataset, "",
            [.. ProgramDataset.Rows.Select(row => new Change(null, row.Fact, row.Where))])).Problems);

    [Fact]
    public void Read_AFolder_GivesTheSameAsTheProgramsOwn()
    {
        using var folder = new DatasetFolder();

        Assert.Equal(Written(ProgramDataset.Rows), Written(DatasetReader.Read(folder.Path)));
    }

    [Fact]
    public void Read_ByteOrderMark_IsAccepted()
    {
        using var folder = new DatasetFolder();
        var file = Path.Combine(folder.Path, "coverage.csv");
        File.WriteAllText(file, File.ReadAllText(file), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.Equal(Written(ProgramDataset.Rows), Written(DatasetReader.Read(folder.Path)));
    }

    [Fact]
    public void Read_ColumnsInAnotherOrder_IsAccepted()
    {
        using var folder = new DatasetFolder();
        folder.Change("coverage.csv", _ => "notes,value,key\nLater,2026Q2,register_to\nFirst,2024Q2,register_from\n");

        Assert.Equal(
            [Make.Coverage("register_to", "2026Q2") with { Notes = "Later" }, Make.Coverage("register_from", "2024Q2") with { Notes = "First" }],
            DatasetReader.Read(folder.Path).Select(row => row.Fact).OfType<Coverage>());
    }

    [Fact]
    public void Read_WindowsLineEnds_AreAccepted()
    {
        using var folder = new DatasetFolder();
        folder.Change("coverage.csv", text => text.Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal(Written(ProgramDataset.Rows), Written(DatasetReader.Read(folder.Path)));
    }

    [Fact]
    public void Read_QuotedCell_KeepsCommasQuotesAndLineBreaks()
    {
        using var folder = new DatasetFolder();
        folder.Append("miners.csv", ("ticker", "TEST"), ("name", "\"Acme, \"\"Mining\"\"\""), ("business", "mining"),
            ("universe", "ADJACENT"), ("status", "Listed"), ("aliases", "\"A1; B2\""), ("notes", "\"One\nTwo\""));

        var miner = DatasetReader.Read(folder.Path).Select(row => row.Fact).OfType<Miner>().Single(miner => miner.Ticker == "TEST");

        Assert.Equal(
            FactJson.Write(new Miner
            {
                Ticker = "TEST",
                Name = "Acme, \"Mining\"",
                Notes = "One\nTwo",
                Aliases = ["A1", "B2"],
                Business = Business.Mining,
                Universe = Universe.Adjacent,
                Status = ListingStatus.Listed,
                Source = new Source(null, null, null, null),
            }),
            FactJson.Write(miner));
    }

    [Fact]
    public void Read_RowAfterABreakInACell_IsCountedAsASpreadsheetDoes()
    {
        using var folder = new DatasetFolder();
        folder.Change("coverage.csv", _ => "key,value,notes\nregister_from,2024Q2,\"one\ntwo\"\nregister_to,,\n");

        Assert.Equal([new Location("coverage.csv", 3)], folder.Problems().Select(problem => problem.Where));
    }

    [Fact]
    public void Read_RowAfterABlankLine_IsCountedAsASpreadsheetDoes()
    {
        using var folder = new DatasetFolder();
        folder.Change("coverage.csv", _ => "key,value,notes\n\nregister_from,2024Q2,\nregister_to,,\n");

        Assert.Equal([new Location("coverage.csv", 4)], folder.Problems().Select(problem => problem.Where));
    }

    private static IEnumerable<string> Written(IEnumerable<(Fact Fact, Location Where)> rows) =>
        rows.Select(row => $"{row.Where} {FactJson.Write(row.Fact)}");
}
