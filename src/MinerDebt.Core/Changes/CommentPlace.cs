using System.Linq.Expressions;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Changes;

/// <summary>What comments are about: a proposal, or a fact.</summary>
public sealed record CommentPlace
{
    private CommentPlace()
    {
    }

    public long? Proposal { get; private init; }

    public string? FactKind { get; private init; }

    /// <summary>Under which the next comment is kept.</summary>
    public string? FactKey => FactKeys.Count > 0 ? FactKeys[0] : null;

    // All that the fact was ever called.
    private IReadOnlyList<string> FactKeys { get; init; } = [];

    /// <summary>The comments that are there.</summary>
    internal Expression<Func<Comment, bool>> Has => Proposal is { } id
        ? comment => comment.ProposalId == id
        : comment => comment.FactKind == FactKind && FactKeys.Contains(comment.FactKey!);

    public static CommentPlace Of(long proposal) => new() { Proposal = proposal };

    /// <param name="kind">Type of the fact.</param>
    /// <param name="keys">All keys that it has had, the present one first; the fact may be removed by now.</param>
    public static CommentPlace Of(Type kind, params IReadOnlyList<string> keys) => new() { FactKind = kind.Name, FactKeys = keys };
}
