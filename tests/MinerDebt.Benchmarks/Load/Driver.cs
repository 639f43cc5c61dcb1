using System.Diagnostics;
using System.Net;
using System.Text;

namespace MinerDebt.Benchmarks.Load;

/// <summary>Asks a server as fast as it answers, over some connections at once.</summary>
internal static class Driver
{
    private const int Connections = 16;

    /// <summary>
    /// Asks until the code is compiled as it stays, with a rest after each turn: it is compiled in two steps, after the first calls and
    /// by what these show, on a thread that gets little of the processor while a server answers as fast as it can.
    /// </summary>
    public static async Task WarmUpAsync(ServerProcess server, Questions questions, Effort effort)
    {
        for (var turn = 0; turn < Effort.WarmUps; turn++)
        {
            await RateAsync(server.Address, questions, effort.Turn);
            await server.RestAsync();
        }
    }

    /// <returns>Answers a second.</returns>
    /// <exception cref="InvalidDataException">An answer was not 200.</exception>
    public static async Task<double> RateAsync(IPEndPoint server, Questions questions, TimeSpan time)
    {
        var connections = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Connection.OpenAsync(server)));
        try
        {
            var clock = Stopwatch.StartNew();
            // Off this thread: what goes on inline must not keep the others from beginning.
            var counts = await Task.WhenAll(connections.Select(connection => Task.Run(() => AskAsync(connection, questions, clock, time))));
            return counts.Sum() / clock.Elapsed.TotalSeconds;
        }
        finally
        {
            Array.ForEach(connections, connection => connection.Dispose());
        }
    }

    private static async Task<long> AskAsync(Connection connection, Questions questions, Stopwatch clock, TimeSpan time)
    {
        var count = 0L;
        for (; clock.Elapsed < time; count++)
        {
            var request = questions.Next();
            var answer = await connection.AskAsync(request);
            if (answer.Status != 200)
            {
                throw new InvalidDataException($"{answer.Status} instead of 200 for {Encoding.ASCII.GetString(request)}");
            }
        }

        return count;
    }
}
