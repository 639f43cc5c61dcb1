using MinerDebt.Core.Model;

namespace MinerDebt.Core.Book;

/// <summary>What one applied change set did to one fact.</summary>
/// <param name="Before">Null if the fact was added.</param>
/// <param name="After">Null if the fact was removed.</param>
public sealed record FactRevision(AppliedChangeSet ChangeSet, Fact? Before, Fact? After)
{
    /// <summary>The revision of the same fact before this one; null if there is none.</summary>
    internal FactRevision? Earlier { get; init; }

    /// <summary>The fact that it is about, whichever side has it.</summary>
    /// <exception cref="InvalidOperationException">Neither side has one.</exception>
    public Fact Subject => After ?? Before ?? throw new InvalidOperationException("A revision needs a fact before or after it.");
}
