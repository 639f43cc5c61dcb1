using MinerDebt.Core.Model;

namespace MinerDebt.Web.Downloads.Files;

/// <summary>One table of a page, as files have it.</summary>
/// <param name="Name">In addresses (<c>table=</c>), and of its sheet.</param>
/// <param name="Title">What it shows, of whom and when.</param>
/// <param name="Table">Its rows are made while they are written.</param>
public sealed record PageTable(string Name, string Title, DataTable Table)
{
    /// <summary>What the values are; empty where the columns say it.</summary>
    public string Measure { get; init; } = "";

    /// <summary>What has to be said beside the figures.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Where the figures were read; empty where the rows themselves name their sources.</summary>
    public IEnumerable<Source> Sources { get; init; } = [];

    public static PageTable Of(ChartView view) => new(view.Name, view.Title, view.Table) { Measure = view.Measure, Notes = view.Notes, Sources = view.Sources };
}
