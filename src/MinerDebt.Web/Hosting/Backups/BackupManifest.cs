namespace MinerDebt.Web.Hosting.Backups;

/// <summary>What a backup says of itself.</summary>
/// <param name="Program">The version of the program that made it.</param>
/// <param name="Migration">The newest of the database in it.</param>
/// <param name="Version">Of the newest change set in it.</param>
/// <param name="Facts">How many facts it holds.</param>
/// <param name="MadeAt">When.</param>
/// <param name="Files">The SHA-256 of each file in it, in hexadecimal digits.</param>
public sealed record BackupManifest(string Program, string Migration, long Version, int Facts, DateTimeOffset MadeAt, IReadOnlyDictionary<string, string> Files)
{
    public static string ThisProgram => ProgramVersion.Release;
}
