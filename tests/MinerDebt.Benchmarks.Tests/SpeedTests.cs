using System.Diagnostics;
using System.Reflection;

namespace MinerDebt.Benchmarks.Tests;

public sealed class SpeedTests
{
    /// <summary>In a process of its own, which nothing but the program beside it disturbs.</summary>
    [Fact]
    public async Task Load_Short_IsAtLeastHalfAsGoodAsTheReadmeClaims()
    {
        var bench = typeof(SpeedTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Bench").Value!;
        using var process = Process.Start(new ProcessStartInfo("dotnet", [bench, "load", "--short", "--check"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var stop = TestContext.Current.CancellationToken;
        var (said, failed) = (process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
        await process.WaitForExitAsync(stop);

        TestContext.Current.TestOutputHelper!.WriteLine(await said);
        Assert.True(process.ExitCode == 0, await said + await failed);
    }
}
