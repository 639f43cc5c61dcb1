using System.Diagnostics;
using System.Reflection;
using System.Text;

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
        var failed = process.StandardError.ReadToEndAsync(stop);
        var said = new StringBuilder();
        // Line by line, so that what was measured is known whatever happens then.
        while (await process.StandardOutput.ReadLineAsync(stop) is { } line)
        {
            said.AppendLine(line);
            TestContext.Current.TestOutputHelper!.WriteLine(line);
        }

        await process.WaitForExitAsync(stop);
        Assert.True(process.ExitCode == 0, said + await failed);
    }
}
