using System.Diagnostics;
using MinerDebt.Testing;

namespace MinerDebt.Web.Tests.Support;

/// <summary>Runs a command of the program as a process of its own.</summary>
internal static class CommandProcess
{
    /// <returns>The exit code, and all that it has written.</returns>
    public static Task<(int Code, string Output)> RunAsync(string folder, params string[] args) => RunAsync(null, folder, args);

    /// <summary>Like the other, started in another way.</summary>
    public static async Task<(int Code, string Output)> RunAsync(AppProcess.Launch? launch, string folder, params string[] args)
    {
        string[] words = [.. launch?.Before ?? [], "dotnet", AppProcess.Program, .. args];
        var start = new ProcessStartInfo(words[0], words[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        start.Environment["Data__Folder"] = folder;
        if (launch is not null)
        {
            start.Environment[Limits.Runtime.Name] = Limits.Runtime.Value;
        }

        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(3));
        return (process.ExitCode, await output + await errors);
    }
}
