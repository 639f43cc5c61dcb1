using System.Diagnostics.Metrics;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Book;

/// <summary>What is counted of changes and of the book that they make, for those who listen to the meter.</summary>
public static class BookMeter
{
    /// <summary>The name of all meters of the program.</summary>
    public const string Name = "MinerDebt";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> ChangeSets = Meter.CreateCounter<long>(
        "minerdebt.change_sets", "{change_set}", "Change sets that were shown, by where they came from (`origin`); imports are those of `Csv`.");

    private static readonly Counter<long> Changes = Meter.CreateCounter<long>("minerdebt.changes", "{change}", "Facts that they changed, by where they came from (`origin`).");

    private static readonly Histogram<double> Rebuild = Meter.CreateHistogram<double>("minerdebt.book.rebuild.duration", "s", "How long it took to make the next book.");

    internal static void Count(IEnumerable<BookStep> steps)
    {
        foreach (var step in steps)
        {
            KeyValuePair<string, object?> origin = new("origin", step.ChangeSet.Origin.ToString());
            Rebuild.Record(step.Time.TotalSeconds);
            ChangeSets.Add(1, origin);
            Changes.Add(step.Changes, origin);
        }
    }
}

/// <summary>One step from a book to the next.</summary>
/// <param name="ChangeSet">What it was made for.</param>
/// <param name="Changes">How many facts it changed.</param>
/// <param name="Time">How long it took.</param>
internal readonly record struct BookStep(AppliedChangeSet ChangeSet, int Changes, TimeSpan Time);
