using System.Globalization;
using MinerDebt.Testing;

namespace MinerDebt.Benchmarks.Load;

/// <summary>
/// Companies with 6 instruments each over 80 quarters, as a data set and as the database that the program made of it: 2,000 of
/// them are a hundred times the data.
/// </summary>
/// <param name="Companies">How many companies.</param>
/// <param name="Dataset">Folder of the data set.</param>
/// <param name="Database">SQLite file.</param>
internal sealed record Universe(int Companies, string Dataset, string Database)
{
    /// <summary>The settings with which the program uses it.</summary>
    public IEnumerable<(string Name, string Value)> Settings => [("ConnectionStrings__MinerDebt", $"Data Source={Database}"), ("Dataset__Folder", Dataset)];

    /// <summary>Writes the data set and lets the program load it, unless that was done before with as many companies in the same folder.</summary>
    public static async Task<Universe> MakeAsync(int companies, string folder, Func<Universe, Task<ServerProcess>> start)
    {
        folder = Path.Combine(folder, companies.ToString(CultureInfo.InvariantCulture));
        var universe = new Universe(companies, Path.Combine(folder, "dataset"), Path.Combine(folder, "universe.db"));
        var done = Path.Combine(folder, "loaded");
        if (!File.Exists(done))
        {
            Console.Error.WriteLine($"Making a universe of {companies} companies");
            Directory.CreateDirectory(universe.Dataset);
            new GeneratedUniverse(companies).WriteFolder(universe.Dataset);
            await using var program = await start(universe);
            await File.WriteAllTextAsync(done, string.Create(CultureInfo.InvariantCulture, $"{program.UntilFirstAnswer.TotalSeconds:0} s"));
        }

        return universe;
    }

    /// <summary>Tickers of some of the companies, another choice for each seed.</summary>
    public string Tickers(int seed, int count) =>
        string.Join(',', new Random(seed).GetItems([.. Enumerable.Range(0, Companies)], 2 * count).Distinct().Take(count).Order().Select(GeneratedUniverse.Ticker));
}
