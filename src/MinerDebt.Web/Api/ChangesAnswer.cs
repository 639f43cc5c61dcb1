using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Api;

/// <summary>A part of the corrections, the newest first.</summary>
/// <param name="Page">This page, from 1.</param>
/// <param name="Pages">How many pages there are without a limit, at least 1.</param>
/// <param name="Count">All corrections.</param>
/// <param name="Next">The cursor of what follows; null at the end.</param>
/// <param name="Corrections">The corrections of this part.</param>
internal sealed record ChangesAnswer(int Page, int Pages, int Count, string? Next, IReadOnlyList<Correction> Corrections)
{
    public static ChangesAnswer Of(int page, int count, IReadOnlyList<FactRevision> shown, string? next, FactHistory history) => new(
        page, Math.Max(1, (count + CorrectionPage.Size - 1) / CorrectionPage.Size), count, next, [.. shown.Select(revision => Correction.Of(revision, history))]);
}

/// <summary>One corrected fact.</summary>
/// <param name="Version">Of the book that it made.</param>
/// <param name="AppliedAt">UTC.</param>
/// <param name="Origin">How the change came in. <c>Rename</c> is another ticker or id, of which only the company or offering itself is listed; <c>Merge</c> is two entries of one offering made one.</param>
/// <param name="Reason">Why it was made, in the words of who made it.</param>
/// <param name="Fact">The kind of fact, named as its file in the data set.</param>
/// <param name="Key">Which fact of its kind.</param>
/// <param name="Ticker">The miner that it is about; null if it is about all of them.</param>
/// <param name="IsRemoved">Whether it is not there any more; then after is empty throughout.</param>
/// <param name="Fields">The fields that differ.</param>
internal sealed record Correction(
    long Version, DateTime AppliedAt, ChangeOrigin Origin, string Reason, string Fact, string Key, string? Ticker, bool IsRemoved, IReadOnlyList<CorrectedField> Fields)
{
    public static Correction Of(FactRevision revision, FactHistory history) => new(
        revision.ChangeSet.Version, revision.ChangeSet.AppliedAt, revision.ChangeSet.Origin, revision.ChangeSet.Reason,
        FactKind.Of(revision.Subject).Name, revision.Subject.Key, Core.Book.Corrections.Ticker(history, revision.Subject), revision.After is null,
        [.. FactDifference.Of(revision.Before, revision.After).Select(one => new CorrectedField(one.Column.Name, one.Before, one.After))]);
}

/// <param name="Name">The column of the data set.</param>
/// <param name="Before">The text before; empty where there was none.</param>
/// <param name="After">The text after; empty where there is none.</param>
internal sealed record CorrectedField(string Name, string Before, string After);
