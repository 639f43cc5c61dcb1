namespace MinerDebt.Core.Model;

/// <summary>A fact that was read somewhere.</summary>
public interface ISourced
{
    /// <summary>Where it was read.</summary>
    Source Source { get; }
}
