using System.Text;
using MinerDebt.Benchmarks.Load;

namespace MinerDebt.Benchmarks.Rows;

/// <summary>What it costs that readers leave their pages open, each following the figures over a stream.</summary>
internal static class OpenPages
{
    private const int Pages = 1_000;
    private const int Rounds = 3;
    private const double Megabyte = 1_000_000;

    // A collector that comes often, so that what a busy machine has not collected yet does not look like what is kept.
    private static readonly (string, string) Collector = ("DOTNET_GCgen0size", "0x400000");

    public static Row Row { get; } = new("open-pages", "1,000 open pages", "memory of the process beyond that after as many pages without one open", Unit.Megabytes, MeasureAsync);

    private static async Task<Measured> MeasureAsync(Bench bench)
    {
        await using var server = await bench.StartProgramAsync(Collector);
        for (var time = 0; time < 2; time++)
        {
            await VisitAsync(server, isFollowing: false);
        }

        // What a busy machine makes the program take once, as threads, is in one of the rounds only.
        var settled = new List<double> { await SettledAsync(server, bench.Effort.Rest) };
        var streams = new List<Connection>();
        for (var round = 0; round < Rounds; round++)
        {
            streams.AddRange(await VisitAsync(server, isFollowing: true));
            settled.Add(await SettledAsync(server, bench.Effort.Rest));
        }

        streams.ForEach(stream => stream.Dispose());
        return Measured.Of([.. settled.Zip(settled.Skip(1), (before, after) => (after - before) / Megabyte)], string.Join(", then ", settled.Select(memory => FormattableString.Invariant($"{memory / Megabyte:N1} MB"))));
    }

    private static async Task<List<Connection>> VisitAsync(ServerProcess server, bool isFollowing)
    {
        var (page, live) = (Connection.Get("/", "br"), Connection.Get("/live"));
        var streams = new List<Connection>();
        for (var reader = 0; reader < Pages; reader++)
        {
            using (var visit = await Connection.OpenAsync(server.Address))
            {
                Require(await visit.AskAsync(page), "/");
            }

            if (isFollowing)
            {
                var stream = await Connection.OpenAsync(server.Address);
                streams.Add(stream);
                var answer = await stream.FollowAsync(live);
                Require(answer, "/live");
                if (!Encoding.ASCII.GetString(Answer.Header(stream.Received, "Content-Type"u8)).StartsWith("text/event-stream", StringComparison.Ordinal))
                {
                    throw new InvalidDataException("/live is no stream of events.");
                }
            }
        }

        return streams;
    }

    private static async Task<double> SettledAsync(ServerProcess server, TimeSpan rest)
    {
        await Task.Delay(rest);
        return server.Memory;
    }

    private static void Require(Answer answer, string address)
    {
        if (answer.Status != 200)
        {
            throw new InvalidDataException($"{answer.Status} instead of 200 for {address}");
        }
    }
}
