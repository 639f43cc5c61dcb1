using System.Diagnostics;

namespace MinerDebt.Web.Tests.Support;

/// <summary>Waits for something that happens elsewhere.</summary>
internal static class Poll
{
    public static async Task UntilAsync(TimeSpan patience, Func<Task<bool>> happened)
    {
        var waiting = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        while (!await happened())
        {
            Assert.True(waiting.Elapsed < patience, $"It did not happen within {patience.TotalSeconds} seconds.");
            await timer.WaitForNextTickAsync();
        }
    }
}
