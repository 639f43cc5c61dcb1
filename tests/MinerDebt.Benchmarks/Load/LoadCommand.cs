using System.Globalization;
using System.Net.Sockets;
using Microsoft.Playwright;
using MinerDebt.Benchmarks.Rows;

namespace MinerDebt.Benchmarks.Load;

/// <summary>
/// <c>load [ROW...] [--short] [--check] [--write] [--universe=FOLDER]</c>: measures all rows or those that are named; with
/// <c>--short</c> for some seconds each, and a tenth of the companies; with <c>--check</c> it fails where one is not half as good as the README claims, twice; with
/// <c>--write</c> the README gets what was measured; a folder for the universe keeps it for the next time.
/// </summary>
internal static class LoadCommand
{
    private const string UniverseOption = "--universe=";

    private static readonly string[] Options = ["--short", "--check", "--write"];

    /// <returns>0; 1 if a row could not be measured, or was worse than half of what is claimed; 2 if the arguments mean nothing.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var names = arguments.Where(argument => !argument.StartsWith('-')).ToHashSet();
        var universe = arguments.FirstOrDefault(argument => argument.StartsWith(UniverseOption, StringComparison.Ordinal))?[UniverseOption.Length..];
        var unknown = arguments.Where(argument => !argument.StartsWith(UniverseOption, StringComparison.Ordinal)).Except(Options).Except(Row.All.Select(row => row.Name)).ToList();
        if (unknown.Count > 0)
        {
            Console.Error.WriteLine($"Not known: {string.Join(", ", unknown)}. Rows: {string.Join(", ", Row.All.Select(row => row.Name))}. Options: {string.Join(", ", Options)}, {UniverseOption}FOLDER.");
            return 2;
        }

        var isShort = arguments.Contains("--short");
        var rows = Row.All.Where(row => names.Count == 0 ? row.IsShort || !isShort : names.Contains(row.Name)).ToList();
        var measured = await MeasureAsync(rows, isShort ? Effort.Short : Effort.Full, universe);
        if (rows.Except(measured.Select(one => one.Row)).ToList() is { Count: > 0 } missing)
        {
            Console.WriteLine("Once more, what was not measured, as a busy machine can be the cause:");
            measured = [.. measured, .. await MeasureAsync(missing, Effort.Again, universe)];
        }

        var readme = Repository.File("README.md");
        if (arguments.Contains("--write"))
        {
            await File.WriteAllTextAsync(readme, SpeedTable.Write(await File.ReadAllTextAsync(readme), measured, DateOnly.FromDateTime(DateTime.Today), Machine.Text));
        }

        var isGood = !arguments.Contains("--check") || await CheckAsync(measured, await File.ReadAllTextAsync(readme), universe);
        return isGood && measured.Count == rows.Count ? 0 : 1;
    }

    private static async Task<IReadOnlyList<(Row Row, Measured Measured)>> MeasureAsync(IEnumerable<Row> rows, Effort effort, string? universe)
    {
        var measured = new List<(Row, Measured)>();
        await using var bench = new Bench(effort, universe);
        foreach (var row in rows)
        {
            try
            {
                var one = await row.Measure(bench);
                measured.Add((row, one));
                Console.WriteLine($"{row.Name}: {row.Unit.Text(one)}, {row.Figure}, against {row.Against} [{one.Detail}]");
            }
            // The other rows say something without this one; the exit code says that it is missing.
            catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException or SocketException or PlaywrightException or TimeoutException)
            {
                Console.WriteLine($"{row.Name}: NOT MEASURED: {e.Message}");
            }
        }

        return measured;
    }

    private static async Task<bool> CheckAsync(IReadOnlyList<(Row Row, Measured Measured)> measured, string readme, string? universe)
    {
        var worse = Worse(measured, readme);
        if (worse.Count > 0)
        {
            Console.WriteLine($"Once more in more rounds, as a machine that is busy with something else looks the same: {string.Join(", ", worse.Select(one => one.Row.Name))}");
            var again = await MeasureAsync(worse.Select(one => one.Row), Effort.Again, universe);
            worse = [.. worse.Where(one => !again.Any(second => second.Row == one.Row)), .. Worse(again, readme)];
        }

        foreach (var (row, one) in worse)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"WORSE: {row.Figure}: {row.Unit.Text(one)} against {SpeedTable.Claim(readme, row)} in the README"));
        }

        return worse.Count == 0;
    }

    private static IReadOnlyList<(Row Row, Measured Measured)> Worse(IEnumerable<(Row Row, Measured Measured)> measured, string readme) =>
        [.. measured.Where(one => one.Row.Unit.IsWorseThanHalf(one.Measured.Median, SpeedTable.Claim(readme, one.Row)))];
}
