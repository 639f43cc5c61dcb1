using System.Diagnostics;
using System.Globalization;
using System.Text;
using MinerDebt.Benchmarks.Load;
using MinerDebt.Core.Model;
using MinerDebt.Testing;

namespace MinerDebt.Benchmarks.Rows;

/// <summary>Pages over a hundred times the data, none of them asked for before.</summary>
internal static class LargePages
{
    // Until the code of a page is compiled as it stays.
    private const int WarmUp = 40;
    private const int Visits = 20;

    // {0} is another quarter each time, {1} another company, {2} its ticker as offerings write it.
    private static readonly CompositeFormat[] Pages = [.. new[]
    {
        "/?from={0}", "/debt?from={0}", "/debt?view=table&from={0}", "/debt/bridge?at={0}", "/offerings?from={0}", "/maturities?at={0}", "/miners?at={0}",
        "/miners/{1}", "/offerings/{2}-1", "/credit?at={0}", "/credit/cost?at={0}", "/drivers?to={0}", "/scenario?at={0}", "/reconciliation?at={0}",
        "/search?q={1}", "/benchmarks", "/changes",
    }.Select(CompositeFormat.Parse)];

    public static Row Size { get; } = new("large-pages", "the largest page over 960,000 events", "its HTML, not compressed", Unit.Kilobytes, SizeAsync);

    public static Row Time { get; } = new("large-page-time", "the slowest page over 960,000 events", "milliseconds, one reader", Unit.Milliseconds, TimeAsync) { IsShort = false };

    // Without a warm-up: a page is as large when it is asked for first.
    private static async Task<Measured> SizeAsync(Bench bench)
    {
        using var connection = await Connection.OpenAsync((await bench.LargeAsync()).Address);
        return await WorstAsync(connection, Enumerable.Range(0, bench.Effort.Rounds), one => one.Bytes / 1e3);
    }

    private static async Task<Measured> TimeAsync(Bench bench)
    {
        var program = await bench.LargeAsync();
        using var connection = await Connection.OpenAsync(program.Address);
        foreach (var page in Pages)
        {
            await VisitAsync(connection, page, Enumerable.Range(0, WarmUp));
        }

        await program.RestAsync();
        return await WorstAsync(connection, Enumerable.Range(WarmUp, Visits), one => one.Milliseconds);
    }

    private static async Task<Measured> WorstAsync(Connection connection, IEnumerable<int> visits, Func<(double Bytes, double Milliseconds), double> measure)
    {
        var all = new List<(string Page, Measured Measured)>();
        foreach (var page in Pages)
        {
            all.Add((page.Format, Measured.Of([.. (await VisitAsync(connection, page, visits)).Select(measure)], "")));
        }

        var worst = all.MaxBy(one => one.Measured.Median).Measured;
        return worst with { Detail = string.Join(", ", all.OrderByDescending(one => one.Measured.Median).Select(one => FormattableString.Invariant($"{one.Page} {one.Measured.Median:0.0}"))) };
    }

    private static async Task<List<(double Bytes, double Milliseconds)>> VisitAsync(Connection connection, CompositeFormat page, IEnumerable<int> visits)
    {
        List<(double, double)> all = [];
        foreach (var visit in visits)
        {
            var ticker = GeneratedUniverse.Ticker(visit);
            var address = string.Format(CultureInfo.InvariantCulture, page, Quarter.Parse("2007Q1", CultureInfo.InvariantCulture) + visit, ticker, ticker.ToLowerInvariant());
            var clock = Stopwatch.StartNew();
            var answer = await connection.AskAsync(Connection.Get(address));
            all.Add(answer.Status == 200 ? (answer.Length, clock.Elapsed.TotalMilliseconds) : throw new InvalidDataException($"{answer.Status} instead of 200 for {address}"));
        }

        return all;
    }
}
