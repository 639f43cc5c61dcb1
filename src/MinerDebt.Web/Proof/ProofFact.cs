using MinerDebt.Core.Model;

namespace MinerDebt.Web.Proof;

/// <summary>A part of a figure that is no offering: a value that was read somewhere, or another figure with a proof of its own.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Value">As it is shown; what is not known says so.</param>
public sealed record ProofFact(string Title, string Value)
{
    /// <summary>Where it was read.</summary>
    public Source? Source { get; init; }

    /// <summary>What the source or the data set adds.</summary>
    public string? Note { get; init; }

    /// <summary>The proof of the figure (see <see cref="ProofLink"/>).</summary>
    public string? Open { get; init; }
}
