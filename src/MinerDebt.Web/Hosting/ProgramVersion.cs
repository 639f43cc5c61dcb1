using System.Reflection;

namespace MinerDebt.Web.Hosting;

/// <summary>Which version of the program runs.</summary>
public static class ProgramVersion
{
    private const int CommitDigits = 8;

    private static readonly string[] Parts =
        (typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "").Split('+');

    /// <summary>Such as 1.2.0.</summary>
    public static string Release => Parts[0];

    /// <summary>With the commit that it was built from, where it is known, such as 1.2.0+1a2b3c4d.</summary>
    public static string Build { get; } = Parts is [var release, var commit, ..] ? $"{release}+{commit[..Math.Min(CommitDigits, commit.Length)]}" : Parts[0];
}
