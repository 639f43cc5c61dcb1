using System.Globalization;
using CsvHelper;
using MinerDebt.Core.Model;
using MinerDebt.Testing;

namespace MinerDebt.Web.Tests.Support;

/// <summary>The files of the data set as they are, summed without the program's own code.</summary>
internal static class CsvDataset
{
    private static readonly Dictionary<string, IReadOnlyDictionary<string, string>> Universe = Rows("miners.csv").ToDictionary(row => row["ticker"]);

    private static readonly HashSet<string> NotCounted =
        [.. Rows("obligors.csv").Where(row => row["consolidated"] == "no" || row["intra_group"] == "yes").Select(row => row["offering_id"])];

    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Offerings { get; } = Rows("offerings.csv");

    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Events { get; } = Rows("events.csv");

    public static string Folder => AppProcess.Location("DatasetFolder");

    /// <summary>The rows of all files.</summary>
    public static int Count => Directory.GetFiles(Folder, "*.csv").Sum(file => Rows(Path.GetFileName(file)).Count);

    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file) => Parse(File.ReadAllText(Path.Combine(Folder, file)));

    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Parse(string text)
    {
        using var csv = new CsvReader(new StringReader(text), CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<dynamic>().Select(record => ((IDictionary<string, object>)record).ToDictionary(cell => cell.Key, cell => (string)cell.Value))];
    }

    /// <summary>Neither of a joint venture nor inside a group.</summary>
    public static bool IsCounted(IReadOnlyDictionary<string, string> offering) => !NotCounted.Contains(offering["offering_id"]);

    public static bool IsMiner(IReadOnlyDictionary<string, string> offering) => Universe[offering["ticker"]]["universe"] == "Miner";

    /// <summary>What was owed at the end of each quarter on the offerings that fit.</summary>
    public static IReadOnlyList<long> Owed(IEnumerable<string> quarters, Func<IReadOnlyDictionary<string, string>, bool> fits)
    {
        var ids = Offerings.Where(row => fits(row) && IsCounted(row)).Select(offering => offering["offering_id"]).ToHashSet();
        return [.. quarters.Select(quarter => Events
            .Where(row => ids.Contains(row["offering_id"]) && Day(row["occurred_on"]) <= Quarter.Parse(quarter).End)
            .Sum(row => Number(row["principal_change_usd"])))];
    }

    /// <summary>What was raised in each quarter with the offerings that fit.</summary>
    public static IReadOnlyList<long> Raised(IEnumerable<string> quarters, Func<IReadOnlyDictionary<string, string>, bool> fits) =>
    [
        .. quarters.Select(quarter => Offerings
            .Where(row => fits(row) && IsCounted(row) && row["new_money"] == "yes" && row["principal_usd"] != "" && row["status"] is not ("Announced" or "Withdrawn"))
            .Where(row => (row["closed_on"] + row["priced_on"]) is { Length: > 0 } days && Quarter.Of(Day(days[..10])).ToString() == quarter)
            .Sum(row => Number(row["principal_usd"]))),
    ];

    public static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
