using System.Globalization;
using System.Runtime.InteropServices;

namespace MinerDebt.Benchmarks.Load;

/// <summary>What it was measured on, in words.</summary>
internal static class Machine
{
    private const double Gibibyte = 1024 * 1024 * 1024;

    public static string Text { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores of {Processor()}, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Gibibyte:0} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");

    private static string Processor()
    {
        const string list = "/proc/cpuinfo";
        var model = File.Exists(list) ? File.ReadLines(list).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return model?.Split(':')[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
