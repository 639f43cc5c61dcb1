using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MinerDebt.Benchmarks.Soak;

namespace MinerDebt.Benchmarks.Faults;

/// <summary>How long it takes until an edit that is confirmed shows on all copies.</summary>
internal static class EditDelay
{
    /// <summary>What asks for this alone.</summary>
    public const string Word = "edits";

    private const int Edits = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task<string> MeasureAsync()
    {
        await using var rig = await FaultRig.BuildAsync(FaultPlace.Server);
        using var client = new HttpClient();
        var (count, took, longest) = (new SoakCount(), TimeSpan.Zero, (Edit: 0, Took: TimeSpan.Zero));
        for (var edit = 0; edit < Edits; edit++)
        {
            if (!await rig.Editor.TryEditAsync())
            {
                throw new InvalidOperationException("An edit was refused though nothing was wrong.");
            }

            var confirmed = Stopwatch.GetTimestamp();
            foreach (var copy in rig.Copies)
            {
                while (JsonElement.Parse(await client.GetStringAsync($"{copy.Url}/api/v1/debt?by=total")).GetProperty("version").GetInt64() < rig.Editor.Version)
                {
                    // Asked again at once, since it is a matter of milliseconds.
                }
            }

            took = Stopwatch.GetElapsedTime(confirmed);
            count.Add(took);
            longest = took > longest.Took ? (edit + 1, took) : longest;
            await Task.Delay(Pause);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Edits} edits, each shown on both other copies after its confirmation: p50 {count.At(0.5):0} ms, p99 {count.At(0.99):0} ms, longest {count.At(1):0} ms (edit {longest.Edit})");
    }
}
