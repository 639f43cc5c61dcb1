using System.Diagnostics;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Recomputed;

/// <summary>What the script beside the tests works out from the files of the data set, without any code of the program.</summary>
internal static class Script
{
    private static readonly Lazy<IReadOnlyList<string>> All = new(Run);

    /// <summary>The figures of a kind, as the script writes them.</summary>
    public static IReadOnlyList<string> Lines(string kind) => [.. All.Value.Where(line => line.StartsWith($"{kind} ", StringComparison.Ordinal))];

    private static IReadOnlyList<string> Run()
    {
        var start = new ProcessStartInfo("python3", ["-B", Path.Combine(ProgramDataset.CoreFolder, "../../tests/Recomputed"), Path.Combine(ProgramDataset.CoreFolder, "Dataset")])
        {
            RedirectStandardOutput = true,
        };
        using var script = Process.Start(start)!;
        var text = script.StandardOutput.ReadToEnd();
        script.WaitForExit();
        return script.ExitCode == 0 ? text.Split('\n', StringSplitOptions.RemoveEmptyEntries) : throw new InvalidOperationException($"The script ended with {script.ExitCode}.");
    }
}
