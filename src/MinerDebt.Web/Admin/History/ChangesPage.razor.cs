using System.Globalization;
using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Admin.History;

/// <summary>Every change set, by person, kind of fact and company.</summary>
public sealed partial class ChangesPage
{
    private const int PerPage = 50;
    private const int MostNamed = 3;

    private int _number = 1;
    private ChangeFilter _filter = new(null, null, null);
    private IReadOnlyList<string> _authors = [];
    private IReadOnlyList<(AppliedChangeSet ChangeSet, IReadOnlyList<FactRevision> Revisions)> _found = [];

    [SupplyParameterFromQuery(Name = "page")]
    private string? AskedPage { get; set; }

    [SupplyParameterFromQuery(Name = "by")]
    private string? AskedAuthor { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    private string? AskedKind { get; set; }

    [SupplyParameterFromQuery(Name = "miner")]
    private string? AskedTicker { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override void OnParametersSet()
    {
        var history = Books.History;
        _filter = new(Text(AskedAuthor), FactKind.Find(AskedKind ?? ""), Text(AskedTicker)?.ToUpperInvariant());
        _authors = [.. history.ChangeSets.SelectMany(ChangeFilter.Authors).Distinct().Order(StringComparer.OrdinalIgnoreCase)];
        _found = [.. _filter.Select(history)];
        _number = PageLinks.Read(AskedPage);
    }

    private void Go(ChangeFilter filter) => Navigation.Go(filter.Href, replace: true);

    private static string? Chosen(ChangeEventArgs change) => Text(change.Value?.ToString());

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Which(IReadOnlyList<FactRevision> revisions) =>
        string.Join(", ", revisions.Take(MostNamed).Select(revision => FactWords.Of(revision.Subject)))
        + (revisions.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {revisions.Count - MostNamed:#,0} more") : "");
}
