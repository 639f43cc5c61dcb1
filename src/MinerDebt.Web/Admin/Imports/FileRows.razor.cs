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
    private RowVerdict? _verdict;
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

    private IEnumerable<(RowVerdict? Verdict, string Name)> Shown =>
    [
        (null, "All"),
        .. Enum.GetValues<RowVerdict>().Where(verdict => Count(verdict) > 0 || verdict == _verdict).Select(verdict => ((RowVerdict?)verdict, Word(verdict))),
    ];

    protected override async Task OnParametersSetAsync()
    {
        if (_plan == Work.Plan || Work.Plan is null)
        {
            return;
        }

        // The first look is at what is in the way; after a correction the page stays where it is.
        _verdict = _plan is null && Rows(RowVerdict.Invalid).Any() ? RowVerdict.Invalid : Count(_verdict) == 0 ? null : _verdict;
        _plan = Work.Plan;
        _unusual = [.. Work.Unusual.Select(problem => problem.Where?.Row ?? 0)];
        _page = Math.Min(_page, Math.Max(0, (Count(_verdict) - 1) / PerPage));
        await ReadAsync();
    }

    private Task ShowAsync(RowVerdict? verdict)
    {
        (_verdict, _page) = (verdict, 0);
        return ReadAsync();
    }

    private Task TurnAsync(int pages)
    {
        _page += pages;
        return ReadAsync();
    }

    private async Task ReadAsync() => _rows = await Work.RowsAsync(row => _verdict is null || Verdict(row) == _verdict, _page * PerPage, PerPage);

    private RowVerdict Verdict(int row) => Work.Plan?.Verdicts.GetValueOrDefault(row) ?? RowVerdict.Unchanged;

    private IEnumerable<int> Rows(RowVerdict verdict) => (Work.Plan?.Verdicts ?? new Dictionary<int, RowVerdict>()).Where(row => row.Value == verdict).Select(row => row.Key);

    private int Count(RowVerdict? verdict) => verdict is { } one ? Rows(one).Count() : Work.Plan?.Verdicts.Count ?? 0;

    private bool IsUnusual(int row) => _unusual.Contains(row);

    private static string Word(RowVerdict verdict) => verdict == RowVerdict.LeftOut ? "Left out" : verdict.ToString();

    private static string Number(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
