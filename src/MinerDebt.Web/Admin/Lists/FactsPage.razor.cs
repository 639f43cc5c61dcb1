using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Lists;

/// <summary>All facts of a kind: to find some, to correct one, or to change many together.</summary>
public sealed partial class FactsPage
{
    private const int PerPage = 50;
    private const int LongestCell = 40;

    private readonly HashSet<string> _chosen = [];

    private FactList? _list;
    private int _all;
    private BulkDone? _done;
    private IReadOnlyList<Fact> _facts = [];
    private FactRevision? _removed;

    /// <summary>As in <see cref="FactKind.Name"/>; null where the address names none.</summary>
    [Parameter]
    public string? KindName { get; set; }

    /// <summary>The change that has just removed one of them.</summary>
    [SupplyParameterFromQuery(Name = "removed")]
    private string? AskedRemoval { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private int Number => Math.Min(_list!.Page, Math.Max(1, (_facts.Count + PerPage - 1) / PerPage));

    private IEnumerable<Fact> Here => _facts.Skip((Number - 1) * PerPage).Take(PerPage);

    private IReadOnlyList<Fact> Chosen => [.. Books.Value.Facts.Everything.Where(fact => fact.GetType() == _list!.Kind.Type && _chosen.Contains(fact.Key))];

    public override void Dispose()
    {
        Navigation.LocationChanged -= FollowAddress;
        base.Dispose();
    }

    protected override void OnInitialized()
    {
        base.OnInitialized();
        Navigation.LocationChanged += FollowAddress;
    }

    protected override void OnParametersSet()
    {
        var kind = FactKind.Find(KindName ?? "");
        if (kind != _list?.Kind)
        {
            Clear();
        }

        _list = kind is null ? null : FactList.Read(kind, Navigation.ToAbsoluteUri(Navigation.Uri).Query);
        var facts = Books.Value.Facts.Everything.Where(fact => fact.GetType() == kind?.Type).ToList();
        (_all, _facts) = (facts.Count, _list?.Select(facts) ?? []);
        _removed = kind is not null && long.TryParse(AskedRemoval, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? Books.History.In(version).FirstOrDefault(revision => revision.After is null && revision.Subject.GetType() == kind.Type && Books.History.Last(kind.Type, revision.Subject.Key) == revision)
            : null;
        // What is not there any more cannot be changed.
        _chosen.IntersectWith(facts.Select(fact => fact.Key));
    }

    // Any column can be a key, so that no parameter tells of them.
    private void FollowAddress(object? sender, LocationChangedEventArgs change) => FollowBook();

    // Back leads to what was seen before this list, not through each letter that was typed.
    private void Go(FactList list) => Navigation.Go(list.Href, replace: true);

    private void Toggle(FactColumn column) => Go(_list! with
    {
        Chosen = [.. _list.Kind.Columns.Where(one => _list.Columns.Contains(one) != (one == column))],
    });

    private void Choose(Fact fact, bool isChosen)
    {
        _done = null;
        _ = isChosen ? _chosen.Add(fact.Key) : _chosen.Remove(fact.Key);
    }

    private void ChooseHere(bool isChosen)
    {
        _done = null;
        foreach (var fact in Here)
        {
            Choose(fact, isChosen);
        }
    }

    private void Finish(BulkDone done)
    {
        _chosen.Clear();
        _done = done;
    }

    private void Clear()
    {
        _chosen.Clear();
        _done = null;
    }

    private static bool IsNumber(FactColumn column) => column.Type is CellType.Whole or CellType.Number;

    private static string Shown(FactColumn column, Fact fact)
    {
        if (column.Type == CellType.Whole && column.Value(fact) is long amount)
        {
            return column.Name.EndsWith("_usd", StringComparison.Ordinal) ? Usd.Exact(amount) : amount.ToString("#,0", CultureInfo.InvariantCulture);
        }

        var text = ValueNames.Of(fact, column, column.Text(fact));
        return text.Length == 0 ? Terms.Unknown : text.Length <= LongestCell ? text : string.Concat(text.AsSpan(0, LongestCell), "…");
    }
}
