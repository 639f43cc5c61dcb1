using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Analysis.Balances;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Admin.Workspace;

public sealed partial class CompanyTable
{
    private const int Most = 60;
    private const int Longest = 100_000;

    private static readonly string[] YesNo = ["yes", "no"];

    private bool _whole;
    private string? _offering;

    [Parameter, EditorRequired]
    public CompanySection Section { get; set; } = null!;

    /// <summary>What the instruments make of each balance, by its key.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, ClassBalance> Checks { get; set; } = new Dictionary<string, ClassBalance>();

    /// <summary>The offerings that a new fact can be of.</summary>
    [Parameter]
    public IReadOnlyList<Offering> Offerings { get; set; } = [];

    [Parameter]
    public EventCallback<(CompanyFact Row, FactColumn Column, string Text)> OnTyped { get; set; }

    [Parameter]
    public EventCallback<(FactKind Kind, string? Offering)> OnAdd { get; set; }

    /// <summary>Columns without a word, shown or hidden.</summary>
    [Parameter]
    public EventCallback<FactKind> OnToggle { get; set; }

    /// <summary>A new row that is not wanted after all, or a stored one that is to stay.</summary>
    [Parameter]
    public EventCallback<CompanyFact> OnDrop { get; set; }

    /// <summary>The id of a cell in the document.</summary>
    public static string CellId(CompanyFact row, string column) => FormattableString.Invariant($"cell-{row.Number}-{column}");

    private static bool IsNumber(FactColumn column) => column.Type is CellType.Whole or CellType.Number;

    private string Heading => Section.Kind.Type == typeof(Miner) ? "Company" : Text.KindNames.Many(Section.Kind);

    // The amount that a balance reports stands beside ours.
    private bool Checked(FactColumn column) => Section.Kind.Type == typeof(DebtBalance) && column.Name == "carrying_usd";

    private static string? Owner(CompanyFact row) =>
        row.Kind.Columns.FirstOrDefault(column => column.Type == CellType.OfferingId) is { } owner && row.Form.Texts[owner.Name] is { Length: > 0 } id ? id : null;

    private static string? Class(CompanyFact row, FactColumn column)
    {
        var says = row.Problems.Any(problem => problem.Field == column.Name) ? "wrong" : row.Warnings.Any(warning => warning.Field == column.Name) ? "unusual" : "";
        var kind = column.Type switch { CellType.Address or CellType.Remark => "wide", CellType.Text or CellType.List or CellType.Choice => "words", CellType.Whole => "amount", _ => "" };
        return $"{kind} {says} {(row.IsChanged(column) ? "changed" : "")}".Trim() is { Length: > 0 } words ? words : null;
    }

    private static string Named(CompanyFact row, FactColumn column) => $"{row.Kind.One} {(row.Form.Before is { } stored ? FactWords.Name(stored) : "new")}, {Text.FieldNames.Of(column.Name)}";

    private RenderFragment Cell(CompanyFact row, FactColumn column, int index) => builder =>
    {
        var (text, options) = (row.Form.Texts[column.Name], column.Type == CellType.Flag ? YesNo : column.Type == CellType.Choice ? column.Choices : []);
        var shown = text == row.Form.Start[column.Name] ? CompanySheet.Shown(column, text) : text;
        builder.OpenElement(0, options.Count > 0 ? "select" : "input");
        builder.AddAttribute(1, "id", CellId(row, column.Name));
        builder.AddAttribute(2, "name", row.Name(column.Name));
        builder.AddAttribute(3, "class", IsNumber(column) ? "n" : null);
        builder.AddAttribute(4, "aria-label", Named(row, column));
        builder.AddAttribute(5, "aria-invalid", row.Problems.Any(problem => problem.Field == column.Name) ? "true" : "false");
        builder.AddAttribute(6, "aria-describedby", row.Problems.Count + row.Warnings.Count > 0 ? CellId(row, "said") : null);
        builder.AddAttribute(7, "data-row", row.Number);
        builder.AddAttribute(8, "data-column", index);
        builder.AddAttribute(9, "title", shown.Length > 12 ? Text.ValueNames.Of(column, shown) : null);
        builder.AddAttribute(10, "value", shown);
        builder.AddAttribute(11, "onchange", EventCallback.Factory.Create<ChangeEventArgs>(this, change => OnTyped.InvokeAsync((row, column, change.Value?.ToString() ?? ""))));
        builder.SetUpdatesAttributeName("value");
        if (options.Count == 0)
        {
            builder.AddAttribute(12, "maxlength", Longest);
            builder.AddAttribute(13, "autocomplete", "off");
            builder.AddAttribute(14, "list", column.Name == "source_url" ? "sources-list" : null);
        }
        else
        {
            foreach (var option in options.Prepend("").Append(text).Distinct())
            {
                builder.OpenElement(20, "option");
                builder.SetKey(option);
                builder.AddAttribute(21, "value", option);
                builder.AddContent(22, option.Length > 0 ? Text.ValueNames.Of(column, option) : "–");
                builder.CloseElement();
            }
        }

        builder.CloseElement();
    };
}
