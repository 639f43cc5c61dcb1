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
    private const int Visits = 20;

    // {0} is another quarter each time, {1} another company, {2} its ticker as offerings write it.
    private static readonly CompositeFormat[] Pages = [.. new[]
    {
        "/?from={0}", "/debt?from={0}", "/debt?view=table&from={0}", "/debt/bridge?at={0}", "/offerings?from={0}", "/maturities?at={0}", "/miners?at={0}",
        "/miners/{1}", "/offerings/{2}-1", "/credit?at={0}", "/credit/cost?at={0}", "/drivers?to={0}", "/scenario?at={0}", "/reconciliation?at={0}",
        "/search?q={1}", "/benchmarks", "/changes",
    }.Select(CompositeFormat.Parse)];

    public static Row Size { get; } = new("large-pages", "the largest page over 960,000 events", "its HTML, not compressed", Unit.Kilobytes, bench => MeasureAsync(bench, one => one.Bytes / 1e3)) { IsShort = false };

    public static Row Time { get; } = new("large-page-time", "the slowest page over 960,000 events", "milliseconds, one reader", Unit.Milliseconds, bench => MeasureAsync(bench, one => one.Milliseconds)) { IsShort = false };

    private static async Task<Measured> MeasureAsync(Bench bench, Func<(double Bytes, double Milliseconds), double> measure)
    {
        await using var program = await bench.StartLargeAsync();
        using var connection = await Connection.OpenAsync(program.Address);
        var all = new List<(string Page, Measured Measured)>();
        foreach (var page in Pages)
        {
            var rounds = new List<double>();
            for (var visit = 0; visit < Visits; visit++)
            {
                var address = string.Format(CultureInfo.InvariantCulture, page, Quarter.Parse("2007Q1", CultureInfo.InvariantCulture) + visit, GeneratedUniverse.Ticker(visit), GeneratedUniverse.Ticker(visit).ToLowerInvariant());
                var clock = Stopwatch.StartNew();
                var answer = await connection.AskAsync(Connection.Get(address));
                if (answer.Status != 200)
                {
                    throw new InvalidDataException($"{answer.Status} instead of 200 for {address}");
                }

                rounds.Add(measure((answer.Length, clock.Elapsed.TotalMilliseconds)));
            }

            all.Add((page.Format, Measured.Of([.. rounds.Skip(rounds.Count / 2)], "")));
        }

        var worst = all.MaxBy(one => one.Measured.Median).Measured;
        return worst with { Detail = string.Join(", ", all.OrderByDescending(one => one.Measured.Median).Select(one => FormattableString.Invariant($"{one.Page} {one.Measured.Median:0.0}"))) };
    }
}
