using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Entry;

public sealed partial class FactField
{
    // Far more than is accepted, so that what is too long is said and not cut off; and still no burden.
    private const int Longest = 100_000;

    private static readonly string[] YesNo = ["yes", "no"];

    [Parameter, EditorRequired]
    public FactColumn Column { get; set; } = null!;

    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    [Parameter]
    public IReadOnlyList<Problem> Problems { get; set; } = [];

    [Parameter]
    public IReadOnlyList<Problem> Warnings { get; set; } = [];

    /// <summary>Texts to choose from, each with what it means.</summary>
    [Parameter]
    public IReadOnlyList<(string Value, string Label)> Suggestions { get; set; } = [];

    [Parameter]
    public EventCallback<string> OnTyped { get; set; }

    private string Id => $"field-{Column.Name}";

    private IReadOnlyList<string> Options => Column.Type == CellType.Flag ? YesNo : Column.Choices;

    // Where one chooses from a list the names are words already.
    private string Shown => Column.Type == CellType.Choices ? ValueNames.Of(Column, Text) : Text;

    private Dictionary<string, object> Said => new()
    {
        ["aria-describedby"] = Id + "-said",
        ["aria-invalid"] = Problems.Count > 0 ? "true" : "false",
        ["aria-required"] = Column.IsNeeded ? "true" : "false",
    };

    private string? Example => Column.Type switch
    {
        CellType.Day => "2025-10-22",
        CellType.PartialDay => "2027-01-15, 2027-01 or 2027",
        CellType.Quarter => "2025Q3",
        CellType.Period => "2025Q3 or 2025-10-22",
        CellType.Whole => IsMoney ? "3.2B or 3200000000" : "1000",
        CellType.Number => "7.75",
        CellType.Address => "https://",
        CellType.Choices => ValueNames.Of(Column, string.Join(';', Column.Choices.Take(2))),
        CellType.Puts => "2029-10-01; 2031-10-01?condition",
        CellType.List or CellType.OfferingIds => "one; another",
        _ => null,
    };

    // How a short amount was understood.
    private string? Reading => IsMoney && long.TryParse(TypedTexts.Plain(Column, Text), out var amount) && Math.Abs(amount) >= 10_000 ? Usd.Exact(amount) : null;

    private bool IsMoney => Column.Type == CellType.Whole && Column.Name.EndsWith("_usd", StringComparison.Ordinal);

    private Task Type(ChangeEventArgs change) => OnTyped.InvokeAsync(change.Value?.ToString() ?? "");
}
