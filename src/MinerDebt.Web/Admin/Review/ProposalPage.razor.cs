using System.Globalization;
using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;
using MinerDebt.Web.Account;
using MinerDebt.Web.Address;
using MinerDebt.Web.Admin.Imports;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Review;

/// <summary>One proposal, change by change, to be approved or rejected.</summary>
public sealed partial class ProposalPage : IAsyncDisposable
{
    private const int PageSize = 100;
    private const int MostTogether = 1_000;
    private const int MostNamed = 20;

    private readonly HashSet<int> _chosen = [];

    private string _shownId = "";
    private string? _me;
    private string _reason = "";
    private int _page = 1;
    private bool _isRead;
    private bool _needsReason;
    private ProposalCount? _count;
    private Running? _running;
    private Task _step = Task.CompletedTask;
    private (string Text, string? Href)? _done;
    private ProposalFit? _fit;
    private (long Book, int Waiting) _fitOf;
    private IReadOnlyList<ReviewRow> _rows = [];
    private IReadOnlyList<ReviewRow> _unfit = [];
    private IReadOnlyList<Problem> _problems = [];

    /// <summary>The number of the proposal, as in the address.</summary>
    [Parameter]
    public string IdText { get; set; } = "";

    /// <summary>From 1, as in the address.</summary>
    [SupplyParameterFromQuery(Name = "page")]
    public string? PageText { get; set; }

    [Inject]
    private Proposals Proposals { get; set; } = null!;

    [Inject]
    private CurrentBook Books { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private CurrentUser User { get; set; } = null!;

    [Inject]
    private Editing Editing { get; set; } = null!;

    [Inject]
    private StoringNotes Notes { get; set; } = null!;

    private string Place => $"proposal {IdText}";

    private long Id => long.TryParse(IdText, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    private int LastPage => Math.Max(1, ((_count?.All ?? 0) + PageSize - 1) / PageSize);

    private bool IsBusy => _running is not null;

    private bool IsMine => _count?.Proposal.Author == _me;

    private bool IsWaiting => _count?.Proposal.Status == ProposalStatus.Waiting;

    private bool CanDecide => IsWaiting && !IsMine;

    public async ValueTask DisposeAsync()
    {
        Proposals.Changed -= Follow;
        Books.Changed -= Follow;
        _running?.Cancel();
        await _step.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    protected override async Task OnInitializedAsync()
    {
        Proposals.Changed += Follow;
        Books.Changed += Follow;
        _me = await User.EditorAsync();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_shownId != IdText)
        {
            _shownId = IdText;
            _chosen.Clear();
            (_done, _problems, _reason, _needsReason, _fit) = (null, [], "", false, null);
        }

        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        var page = int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Max(1, asked) : 1;
        var found = await Proposals.FindAsync(Id, (int)Math.Min((page - 1L) * PageSize, int.MaxValue), PageSize);
        _count = found?.Count;
        if (_count is not null && page > LastPage)
        {
            page = LastPage;
            found = await Proposals.FindAsync(Id, (page - 1) * PageSize, PageSize);
        }

        var facts = Books.Value.Facts;
        _rows = found is { } here ? await RowsAsync(here.Count, here.Changes, facts) : [];
        _chosen.ExceptWith(_rows.Where(row => !row.CanBeChosen).Select(row => row.Number));
        (_page, _isRead) = (page, true);
    }

    // What belongs together can be on several pages; of a proposal that is not large all of it is seen together.
    private async Task<IReadOnlyList<ReviewRow>> RowsAsync(ProposalCount count, IReadOnlyList<ProposedChange> here, Facts facts)
    {
        var changes = count.All <= MostTogether && count.All > here.Count ? (await Proposals.FindAsync(Id))?.Changes ?? here : here;
        if (IsWaiting && changes.Count == count.All)
        {
            Fit(count.Proposal, changes, facts);
        }
        else if (_fitOf != (Books.Value.Version, count.Waiting))
        {
            (_fit, _unfit) = (null, []);
        }

        var rows = ReviewRow.WithUnusual(
            [.. changes.Select(change => ReviewRow.Of(count.Proposal, change, facts, _fit))], facts, DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime));
        var numbers = here.Select(change => change.Number).ToHashSet();
        return [.. rows.Where(row => numbers.Contains(row.Number))];
    }

    private void Fit(Proposal proposal, IReadOnlyList<ProposedChange> changes, Facts facts)
    {
        _fit = ProposalFit.Of(proposal, changes, facts);
        _fitOf = (Books.Value.Version, changes.Count(change => change.AppliedIn is null));
        _unfit = [.. changes.Where(change => _fit.Refused.ContainsKey(change.Number)).Take(MostNamed).Select(change => ReviewRow.Of(proposal, change, facts, _fit))];
    }

    // Of a large proposal only when it is asked for: all of it has to be read.
    private Task LookAsync() => RunAsync("Looking which of them fit", async step =>
    {
        if (await Proposals.FindAsync(Id, step.Stop) is var (proposal, changes))
        {
            await Task.Run(() => Fit(proposal, changes, Books.Value.Facts), step.Stop);
        }
    });

    private void Choose((int Number, bool IsChosen) choice) => _ = choice.IsChosen ? _chosen.Add(choice.Number) : _chosen.Remove(choice.Number);

    private void ChooseAll() => _chosen.UnionWith(_rows.Where(row => row.CanBeChosen).Select(row => row.Number));

    private void ChooseNone() => _chosen.ExceptWith(_rows.Select(row => row.Number));

    // On a thread of the pool: SQLite would hold the page until it is done.
    private Task ApproveAsync(IReadOnlySet<int>? numbers) => RunAsync($"Approving {Terms.Count(numbers?.Count ?? _count!.Waiting, "change")}: all of them or none", async step =>
    {
        Applied? applied = null;
        var proposal = _count!.Proposal;
        _problems = await Editing.AsEditorAsync(async reviewer =>
        {
            await Notes.BeginAsync(Place, new StoringNote(
                $"Approving {Terms.Count(numbers?.Count ?? _count.Waiting, "change")}", $"{proposal.Author}, reviewed by {reviewer}", proposal.Reason, Books.Value.Version, null, Clock.GetUtcNow().UtcDateTime));
            await Task.Run(
                async () =>
                {
                    applied = await Proposals.ApplyAsync(proposal.Id, reviewer, numbers, step.Stop);
                    await Books.ShowAsync(applied, CancellationToken.None);
                },
                step.Stop);
        });
        await Notes.EndAsync(Place);
        if (applied?.ChangeSet is { } changeSet)
        {
            _chosen.Clear();
            var left = _count!.Waiting - (numbers?.Count ?? _count.Waiting);
            _done = ($"{Terms.Count(applied.Changes.Count, "change")} approved as change {changeSet.Version.ToString(CultureInfo.InvariantCulture)}.{(left > 0 ? $" {Number(left)} still {(left == 1 ? "waits" : "wait")}." : "")}{RegisterWords.After(Books.Value, applied.Changes)}", AdminUrls.Change(changeSet.Version));
        }
    });

    private Task RejectAsync()
    {
        var (isMine, reason) = (IsMine, _reason.Trim());
        _needsReason = reason.Length == 0 && !isMine;
        return _needsReason ? Task.CompletedTask : RunAsync(isMine ? "Withdrawing" : "Rejecting", async step =>
        {
            _problems = await Editing.AsEditorAsync(reviewer => Proposals.RejectAsync(Id, reviewer, reason, step.Stop));
            _done = _problems.Count == 0 ? (isMine ? "Withdrawn." : "Rejected.", null) : null;
        });
    }

    private async Task RunAsync(string what, Func<Running, Task> step)
    {
        if (_running is not null)
        {
            return;
        }

        (_done, _problems) = (null, []);
        using var running = new Running(what, () => InvokeAsync(StateHasChanged));
        _running = running;
        try
        {
            await (_step = step(running));
        }
        catch (OperationCanceledException)
        {
            _done = ("Stopped. Nothing was written.", null);
        }
        finally
        {
            _running = null;
        }

        try
        {
            await ReadAsync();
        }
        catch (Exception e) when (_problems.Count > 0 && StoreFailure.IsCauseOf(e))
        {
            // What was read before stays, and why it may not hold is said.
        }
    }

    private void Follow() => _ = InvokeAsync(async () =>
    {
        try
        {
            if (_running is null)
            {
                await ReadAsync();
                StateHasChanged();
            }
        }
        catch (Exception e)
        {
            // Nobody awaits this.
            await DispatchExceptionAsync(e);
        }
    });

    private string Href(int page) => $"{AdminUrls.Proposal(Id)}?page={page.ToString(CultureInfo.InvariantCulture)}";

    private static string Number(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
