using System.Diagnostics;

namespace MinerDebt.Benchmarks.Load;

/// <summary>A program as it is given to those who run it: published, in a folder of its own.</summary>
internal static class Published
{
    /// <returns>The path of the main assembly; of the one that MINERDEBT_PROGRAM names, if it is this program's.</returns>
    public static async Task<string> PublishAsync(string project, string folder)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        if (Environment.GetEnvironmentVariable("MINERDEBT_PROGRAM") is { Length: > 0 } program && Path.GetFileNameWithoutExtension(program) == name)
        {
            return program;
        }

        Console.Error.WriteLine($"Publishing {name}");
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "-o", folder, "-v", "quiet", "-nodeReuse:false"])
        {
            RedirectStandardOutput = true,
        })!;
        var output = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? Path.Combine(folder, name + ".dll") : throw new InvalidOperationException($"{project} could not be published:\n{output}");
    }
}
