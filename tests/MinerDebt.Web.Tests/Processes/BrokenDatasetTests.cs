using System.Security.Cryptography;
using MinerDebt.Testing;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Processes;

public sealed class BrokenDatasetTests : IDisposable
{
    private readonly StoreFile _store = new();
    private readonly string _dataset;

    public BrokenDatasetTests()
    {
        _dataset = Path.Combine(_store.Folder, "dataset");
        Directory.CreateDirectory(_dataset);
        foreach (var file in Directory.GetFiles(CsvDataset.Folder, "*.csv"))
        {
            File.Copy(file, Path.Combine(_dataset, Path.GetFileName(file)));
        }
    }

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Start_CellsThatCanNotBeRead_ListsEachAndMakesNoDatabase()
    {
        Break("offerings.csv", "wulf-2025-10-ssn-2030,WULF,SeniorSecuredNote", "wulf-2025-10-ssn-2030,WULF,Bond");
        Break("offerings.csv", "(WULF Compute LLC),USD,3200000000", "(WULF Compute LLC),USD,3.2B");
        Break("events.csv", "wulf-2025-10-ssn-2030,2025-10-22,Closed", "wulf-2025-10-ssn-2030,22.10.2025,Closed");
        Break("market_quarters.csv", "2020Q4,29001", "2020Q5,29001");
        File.Delete(Path.Combine(_dataset, "miner_quarters.csv"));

        var output = await RefusedAsync();

        Assert.Equal(
            [
                "offerings.csv row 212, instrument_type \"Bond\": it is not known here: use convertible note, senior secured note, senior unsecured note, term loan, credit facility, bitcoin-backed loan, equipment financing, related-party loan.",
                "offerings.csv row 212, base_principal_usd \"3.2B\": it is not a whole number: write it as 3200000000.",
                "events.csv row 363, occurred_on \"22.10.2025\": it is not a day from 2000 to 2099: write it as 2025-10-22.",
                "market_quarters.csv row 2, quarter \"2020Q5\": it is not a quarter from 2000 to 2099: write it as 2025Q3.",
                $"miner_quarters.csv, file \"{_dataset}\": a file miner_quarters.csv is needed in this folder.",
            ],
            Problems(output));
        Assert.Equal((0, 0), _store.Count());
    }

    [Fact]
    public async Task Start_ValuesThatCanNotBe_ListsEachAndLeavesTheDatabaseAsItWas()
    {
        await using (await AppProcess.ListenAsync(_store.Setting))
        {
        }

        var before = SHA256.HashData(await File.ReadAllBytesAsync(_store.Path, TestContext.Current.CancellationToken));
        Break("events.csv", "wulf-2025-10-ssn-2030,2025-10-22", "wulf-2025-10-ssn-2031,2025-10-22");
        Break("miners.csv", "0001083301,Nasdaq,US", "1083301,Nasdaq,US");

        var output = await RefusedAsync();

        var problems = Problems(output);
        Assert.Contains(problems, line => line.StartsWith("events.csv row 363, offering_id \"wulf-2025-10-ssn-2031\": ", StringComparison.Ordinal));
        Assert.Contains("miners.csv row 25, cik \"1083301\": it is not a CIK: use its 10 digits, with the zeros before them.", problems);
        Assert.Equal(before, SHA256.HashData(await File.ReadAllBytesAsync(_store.Path, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Start_ValuesThatCanNotBeInANewDatabase_StoresNothing()
    {
        Break("miners.csv", "0001083301,Nasdaq,US", "1083301,Nasdaq,US");

        await RefusedAsync();

        Assert.Equal((0, 0), _store.Count());
    }

    private static List<string> Problems(string output) =>
        [.. output.Split('\n').Select(line => line.Trim()).Where(line => line.Contains(".csv", StringComparison.Ordinal))];

    private void Break(string file, string good, string bad)
    {
        var path = Path.Combine(_dataset, file);
        var text = File.ReadAllText(path);
        Assert.Contains(good, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(good, bad, StringComparison.Ordinal));
    }

    private async Task<string> RefusedAsync()
    {
        await using var app = AppProcess.Start(_store.Setting, ("Dataset__Folder", _dataset));
        Assert.Equal(1, await app.WaitForExitAsync());
        Assert.Contains($"MinerDebt cannot start: the data set has {Problems(app.Output).Count} problems. The database is as it was.", app.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?m)^\s+at |Unhandled", app.Output);
        return app.Output;
    }
}
