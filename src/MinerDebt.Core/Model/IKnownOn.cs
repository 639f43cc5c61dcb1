namespace MinerDebt.Core.Model;

/// <summary>A fact of which it can be said since when the public could know it.</summary>
public interface IKnownOn
{
    /// <summary>The first day on which the public could know it; null if that is not known.</summary>
    DateOnly? KnownOn { get; }

    /// <summary>Address of what was published on that day.</summary>
    string? KnownSourceUrl { get; }
}
