using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Review;

/// <summary>One change of a proposal beside what is stored now.</summary>
/// <param name="Number">Within the proposal, from 1.</param>
/// <param name="AppliedIn">The version that applied it; null if it waits.</param>
/// <param name="Fits">Whether the stored fact is still as the author saw it.</param>
public sealed record ReviewRow(int Number, Change Change, long? AppliedIn, bool Fits)
{
    /// <summary>What is in the way of it beside the others that wait; null if nothing is, or nobody has looked.</summary>
    public Problem? Refusal { get; init; }

    /// <summary>What of it can be true and is not usual.</summary>
    public IReadOnlyList<Problem> Unusual { get; init; } = [];

    /// <summary>Why it cannot be applied with the others, as a sentence; null if it can.</summary>
    public string? Obstacle => this switch
    {
        { AppliedIn: not null } => null,
        { Fits: false } => "does not fit any more: someone has changed this fact since.",
        { Refusal: { } refusal } => $"does not fit: {(refusal.Field == "key" ? "" : $"{FieldNames.Of(refusal.Field)} “{refusal.Value}”, ")}{FieldNames.Sentence(refusal.Accepted)}",
        _ => null,
    };

    public bool CanBeChosen => AppliedIn is null && Fits;

    public static ReviewRow Of(Proposal proposal, ProposedChange proposed, Facts known, ProposalFit? fit = null)
    {
        var change = Proposals.Read(proposal, proposed);
        return new(proposed.Number, change, proposed.AppliedIn, FactJson.Same(known.Counterpart(change.Subject), change.Before)) { Refusal = fit?.Refused.GetValueOrDefault(proposed.Number) };
    }

    // Without a word a removal looks like one change among others.
    private static IEnumerable<Problem> Removal(ReviewRow row) => row is { CanBeChosen: true, Change: { After: null, Before: { } before } }
        ? [new Problem(null, "key", FactWords.Name(before), $"the whole {FactWords.One(before.GetType())} would be removed")] : [];

    /// <summary>The same rows, those that can be chosen with what is unusual about them beside each other.</summary>
    public static IReadOnlyList<ReviewRow> WithUnusual(IReadOnlyList<ReviewRow> rows, Facts known, DateOnly today)
    {
        var waiting = rows.Where(row => row.CanBeChosen).ToList();
        var found = waiting.Zip(Warnings.ByChange([.. waiting.Select(row => row.Change)], known, today)).ToDictionary(pair => pair.First.Number, pair => pair.Second);
        return [.. rows.Select(row => row with { Unusual = [.. Removal(row), .. found.GetValueOrDefault(row.Number, [])] })];
    }
}
