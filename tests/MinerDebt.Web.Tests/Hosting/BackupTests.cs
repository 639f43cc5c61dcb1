using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Web.Hosting.Backups;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Hosting;

public sealed class BackupTests
{
    [Fact]
    public async Task Thin_LeavesTheNewest()
    {
        var clock = new SetClock(new DateTimeOffset(2026, 11, 26, 10, 0, 0, TimeSpan.Zero));
        await using var app = new WebApp { Clock = clock };
        var backup = app.Services.GetRequiredService<Backup>();
        for (var day = 0; day < 3; day++)
        {
            var (_, manifest) = await backup.MakeAsync(TestContext.Current.CancellationToken);
            Assert.Equal((1, clock.Now), (manifest.Version, manifest.MadeAt));
            clock.Now += TimeSpan.FromDays(1);
        }

        backup.Thin(2);

        Assert.Equal(["minerdebt-20261128-100000.zip", "minerdebt-20261127-100000.zip"], backup.All.Select(file => file.Name));
    }

    [Fact]
    public async Task Schedule_MakesOneADayAndKeepsTheNewest()
    {
        var clock = new SetClock(DateTimeOffset.UtcNow) { Pause = TimeSpan.FromMilliseconds(20) };
        await using var app = new WebApp { Clock = clock, Settings = new Dictionary<string, string> { ["Backup:Kept"] = "2" } };
        var backup = app.Services.GetRequiredService<Backup>();
        List<string> made = [];
        for (var day = 0; day < 3; day++)
        {
            clock.Now += TimeSpan.FromHours(25);
            await Poll.UntilAsync(TimeSpan.FromMinutes(1), () => Task.FromResult(backup.All is [var newest, ..] && !made.Contains(newest.Name)));
            made.Add(backup.All[0].Name);
        }

        await Poll.UntilAsync(TimeSpan.FromMinutes(1), () => Task.FromResult(backup.All.Count == 2));
        Assert.Equal([made[2], made[1]], backup.All.Select(file => file.Name));
    }

    [Fact]
    public async Task Make_WhereItCannotBeWritten_SaysSoAndLeavesNothing()
    {
        await using var app = new WebApp();
        var backup = app.Services.GetRequiredService<Backup>();
        var file = Path.GetTempFileName();

        var refused = await Assert.ThrowsAsync<BackupException>(() => backup.MakeAsync(Path.Combine(file, "a.zip"), TestContext.Current.CancellationToken));

        Assert.StartsWith($"No backup was made at {file}", refused.Message, StringComparison.Ordinal);
        File.Delete(file);
    }
}
