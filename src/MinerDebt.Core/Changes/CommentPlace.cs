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

    public string? FactKey { get; private init; }

    /// <summary>The comments that are there.</summary>
    internal Expression<Func<Comment, bool>> Has => Proposal is { } id
        ? comment => comment.ProposalId == id
        : comment => comment.FactKind == FactKind && comment.FactKey == FactKey;

    public static CommentPlace Of(long proposal) => new() { Proposal = proposal };

    /// <param name="kind">Type of the fact.</param>
    /// <param name="key">Its key; the fact may be removed by now.</param>
    public static CommentPlace Of(Type kind, string key) => new() { FactKind = kind.Name, FactKey = key };
}
