using MinerDebt.Core.Book;

namespace MinerDebt.Web.Address;

/// <summary>One page of the corrections log, the same for the page and the API.</summary>
public sealed class CorrectionPage
{
    /// <summary>How many corrected facts stand on a page.</summary>
    public const int Size = 50;

    /// <param name="all">The change sets, the newest first.</param>
    /// <param name="number">Which page; the first is 1.</param>
    /// <param name="mostOfOne">How many facts of one change set are listed.</param>
    public CorrectionPage(IReadOnlyList<Corrections> all, int number, int mostOfOne = int.MaxValue)
    {
        Number = number;
        Count = all.Sum(one => one.Revisions.Count);
        Pages = Math.Max(1, (all.Sum(one => Math.Min(mostOfOne, one.Revisions.Count)) + Size - 1) / Size);
        Shown =
        [
            .. all.SelectMany(one => one.Revisions.Take(mostOfOne).Select((revision, index) => (one, revision, index)))
                .Skip((int)Math.Min(int.MaxValue, (number - 1L) * Size)).Take(Size)
                .GroupBy(entry => entry.one)
                .Select(group => (
                    new Corrections(group.Key.ChangeSet, [.. group.Select(entry => entry.revision)]),
                    group.Last().index == mostOfOne - 1 ? group.Key.Revisions.Count - mostOfOne : 0)),
        ];
    }

    public int Number { get; }

    /// <summary>At least 1.</summary>
    public int Pages { get; }

    /// <summary>All corrected facts, on whatever page, also those that are not listed.</summary>
    public int Count { get; }

    /// <summary>What stands on this page, and after it how many more facts of the change set are not listed.</summary>
    public IReadOnlyList<(Corrections Part, int Left)> Shown { get; }
}
