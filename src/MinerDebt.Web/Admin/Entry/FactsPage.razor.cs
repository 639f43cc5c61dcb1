using System.Globalization;
using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Entry;

/// <summary>All facts of a kind, to find the one to correct.</summary>
public sealed partial class FactsPage
{
    private const int LongestCell = 70;
    private const int MostColumns = 8;

    private static readonly string[] OfferingColumns = ["offering_id", "title", "principal_usd", "closed_on", "matures_on", "status", "confidence"];

    private string _words = "";
    private bool _onlyUnverified;
    private FactKind? _kind;
    private IReadOnlyList<Fact> _facts = [];
    private IReadOnlyList<FactColumn> _columns = [];
    private FactRevision? _removed;

    /// <summary>As in <see cref="FactKind.Name"/>.</summary>
    [Parameter]
    public string KindName { get; set; } = "";

    /// <summary>The change that has just removed one of them.</summary>
    [SupplyParameterFromQuery(Name = "removed")]
    private string? AskedRemoval { get; set; }

    protected override void OnParametersSet()
    {
        _kind = FactKind.Find(KindName);
        _facts = _kind is null ? [] : [.. Books.Value.Facts.Everything.Where(fact => fact.GetType() == _kind.Type).OrderBy(fact => fact.Key, StringComparer.Ordinal)];
        _columns = _kind is null ? [] : [.. Shown(_kind).Take(MostColumns)];
        _removed = _kind is not null && long.TryParse(AskedRemoval, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? Books.History.In(version).FirstOrDefault(revision => revision.After is null && revision.Subject.GetType() == _kind.Type && Books.History.Last(_kind.Type, revision.Subject.Key) == revision)
            : null;
    }

    // What tells facts of a kind apart, then its figures; addresses and remarks are for the form.
    private static IEnumerable<FactColumn> Shown(FactKind kind) => kind.Type == typeof(Offering)
        ? OfferingColumns.Select(kind.Column)
        : kind.Columns.Where(column => column.Type is not (CellType.Remark or CellType.Address or CellType.List or CellType.Choices)).OrderByDescending(column => column.IsKey);

    private bool Matches(Fact fact) =>
        (!_onlyUnverified || _kind!.Columns.Any(column => column.Name == "confidence" && column.Text(fact) == "unverified"))
        && _words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word =>
            _kind!.Columns.Any(column => column.Text(fact).Contains(word, StringComparison.OrdinalIgnoreCase)));

    // The value in its own order, so that 9 comes before 10; what is not known comes first.
    private static object SortKey(FactColumn column, Fact fact) => column.Type is CellType.Whole or CellType.Number
        ? Convert.ToDecimal(column.Value(fact) ?? decimal.MinValue, CultureInfo.InvariantCulture)
        : column.Text(fact);

    private static string Shown(FactColumn column, Fact fact)
    {
        if (column.Type == CellType.Whole && column.Value(fact) is long amount)
        {
            return column.Name.EndsWith("_usd", StringComparison.Ordinal) ? Usd.Exact(amount) : amount.ToString("#,0", CultureInfo.InvariantCulture);
        }

        var text = ValueNames.Of(column, column.Text(fact));
        return text.Length == 0 ? Terms.Unknown : text.Length <= LongestCell ? text : string.Concat(text.AsSpan(0, LongestCell), "…");
    }
}
