using System.Globalization;
using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Exchange.Tables;

namespace MinerDebt.Web.Admin.Imports;

/// <summary>The rows of a file that was checked.</summary>
public sealed partial class FileRows
{
    private const int PerPage = 20;
    private const int Longest = 60;

    private ImportPlan? _plan;
    private HashSet<int> _unusual = [];
    private Filter _filter = Filter.All;
    private int _page;
    private IReadOnlyList<TableRow> _rows = [];

    [Parameter, EditorRequired]
    public ImportWork Work { get; set; } = null!;

    /// <summary>Rows that are left out from now on, or taken again.</summary>
    [Parameter]
    public EventCallback<(IReadOnlyList<int> Rows, bool IsLeftOut)> OnLeftOut { get; set; }

    /// <summary>Another text for a cell.</summary>
    [Parameter]
    public EventCallback<(int Row, int Index, string Text)> OnCorrected { get; set; }

    /// <summary>A row that gets the key of the stored fact that it looks like.</summary>
    [Parameter]
    public EventCallback<int> OnKeyTaken { get; set; }

    private IEnumerable<Filter> Filters =>
    [
        Filter.All,
        .. Enum.GetValues<RowVerdict>().Select(verdict => new Filter(Word(verdict), verdict)).Append(Filter.Unusual).Where(filter => Count(filter) > 0 || filter == _filter),
    ];

    protected override async Task OnParametersSetAsync()
    {
        if (_plan == Work.Plan || Work.Plan is null)
        {
            return;
        }

        // The first look is at what is in the way; after a correction the page stays where it is.
        _unusual = [.. Work.Unusual.Select(problem => problem.Where?.Row ?? 0)];
        _filter = _plan is null && Rows(RowVerdict.Invalid).Any() ? new(Word(RowVerdict.Invalid), RowVerdict.Invalid) : Count(_filter) == 0 ? Filter.All : _filter;
        _plan = Work.Plan;
        _page = Math.Min(_page, Math.Max(0, (Count(_filter) - 1) / PerPage));
        await ReadAsync();
    }

    private Task ShowAsync(Filter filter)
    {
        (_filter, _page) = (filter, 0);
        return ReadAsync();
    }

    private Task TurnAsync(int pages)
    {
        _page += pages;
        return ReadAsync();
    }

    private async Task ReadAsync() => _rows = await Work.RowsAsync(row => IsShown(_filter, row), _page * PerPage, PerPage);

    private RowVerdict Verdict(int row) => Work.Plan?.Verdicts.GetValueOrDefault(row) ?? RowVerdict.Unchanged;

    private IEnumerable<int> Rows(RowVerdict verdict) => (Work.Plan?.Verdicts ?? new Dictionary<int, RowVerdict>()).Where(row => row.Value == verdict).Select(row => row.Key);

    private int Count(Filter filter) => Work.Plan?.Verdicts.Keys.Count(row => IsShown(filter, row)) ?? 0;

    private bool IsShown(Filter filter, int row) => filter.Verdict is { } verdict ? Verdict(row) == verdict : !filter.IsUnusual || IsUnusual(row);

    private bool IsUnusual(int row) => _unusual.Contains(row);

    private static string Word(RowVerdict verdict) => verdict == RowVerdict.LeftOut ? "Left out" : verdict.ToString();

    /// <summary>Which rows are shown.</summary>
    private sealed record Filter(string Name, RowVerdict? Verdict = null, bool IsUnusual = false)
    {
        public static Filter All { get; } = new("All");

        public static Filter Unusual { get; } = new("Unusual", null, true);
    }

    private static string Number(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
