namespace MinerDebt.Core.Model;

/// <summary>A fact that was read somewhere.</summary>
public interface ISourced
{
    Source Source { get; }
}
