namespace MinerDebt.Core.Store;

/// <summary>A key that protects cookies and forms, for all copies of the program on one database.</summary>
public sealed record ProtectionKey
{
    public required string Name { get; init; }

    /// <summary>The XML of ASP.NET Core.</summary>
    public required string Value { get; init; }
}
