using System.Reflection;

namespace MinerDebt.Benchmarks.Load;

/// <summary>Where the sources are.</summary>
internal static class Repository
{
    public static string Folder { get; } =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Repository").Value!;

    public static string File(params string[] path) => Path.Combine([Folder, .. path]);
}
