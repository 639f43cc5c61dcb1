namespace MinerDebt.Web.Docs;

/// <summary>A page of the documentation.</summary>
/// <param name="Name">As in its address.</param>
/// <param name="Lead">One sentence on what it says.</param>
/// <param name="Html">Everything below the title and the lead.</param>
/// <param name="Headings">Of the second and third level, as they stand.</param>
public sealed record Doc(string Name, string Title, string Lead, string Html, IReadOnlyList<DocHeading> Headings);

/// <param name="Id">The anchor.</param>
public sealed record DocHeading(int Level, string Id, string Text);
