using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Admin.Review;

/// <summary>One change of a proposal beside what is stored now.</summary>
/// <param name="Number">Within the proposal, from 1.</param>
/// <param name="AppliedIn">The version that applied it; null if it waits.</param>
/// <param name="Fits">Whether the stored fact is still as the author saw it.</param>
public sealed record ReviewRow(int Number, Change Change, long? AppliedIn, bool Fits)
{
    /// <summary>What of it can be true and is not usual.</summary>
    public IReadOnlyList<Problem> Unusual { get; init; } = [];

    public bool CanBeChosen => AppliedIn is null && Fits;

    public static ReviewRow Of(Proposal proposal, ProposedChange proposed, Facts known)
    {
        var change = Proposals.Read(proposal, proposed);
        return new(proposed.Number, change, proposed.AppliedIn, FactJson.Same(known.Counterpart(change.Subject), change.Before));
    }

    // Without a word a removal looks like one change among others.
    private static IEnumerable<Problem> Removal(ReviewRow row) => row is { CanBeChosen: true, Change: { After: null, Before: { } before } }
        ? [new Problem(null, "key", before.Key, $"the whole {FactWords.One(before.GetType())} would be removed")] : [];

    /// <summary>The same rows, those that can be chosen with what is unusual about them beside each other.</summary>
    public static IReadOnlyList<ReviewRow> WithUnusual(IReadOnlyList<ReviewRow> rows, Facts known, DateOnly today)
    {
        var waiting = rows.Where(row => row.CanBeChosen).ToList();
        var found = waiting.Zip(Warnings.ByChange([.. waiting.Select(row => row.Change)], known, today)).ToDictionary(pair => pair.First.Number, pair => pair.Second);
        return [.. rows.Select(row => row with { Unusual = [.. Removal(row), .. found.GetValueOrDefault(row.Number, [])] })];
    }
}
