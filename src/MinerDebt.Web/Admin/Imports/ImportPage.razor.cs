using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Exchange.Tables;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;
using MinerDebt.Web.Account;
using MinerDebt.Web.Address;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Imports;

/// <summary>From a file to a change set, step by step on one page.</summary>
public sealed partial class ImportPage : IAsyncDisposable
{
    private const int MostShown = 20;

    private ImportWork _work = null!;
    private Running? _running;
    private Task _step = Task.CompletedTask;
    private int _fileNumber;
    private string _reason = "";
    private string _note = "";
    private string _refusal = "";
    private bool _needsReason;
    private bool _isGone;
    private IReadOnlyList<Problem> _problems = [];
    private (string Text, string Href, string Link)? _done;
    private RememberedMapping? _remembered;
    private string _keepsFor = "me";

    /// <summary>The kind to start with, as in <see cref="FactKind.Name"/>.</summary>
    [SupplyParameterFromQuery(Name = "kind")]
    public string? KindName { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private UploadFolder Folder { get; set; } = null!;

    [Inject]
    private CurrentBook Books { get; set; } = null!;

    [Inject]
    private Proposals Proposals { get; set; } = null!;

    [Inject]
    private RememberedMappings Remembered { get; set; } = null!;

    [Inject]
    private CurrentUser User { get; set; } = null!;

    [Inject]
    private Editing Editing { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    private bool IsBusy => _running is not null;

    public async ValueTask DisposeAsync()
    {
        _isGone = true;
        _running?.Cancel();
        await _step.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _work.Dispose();
    }

    protected override void OnInitialized()
    {
        _work = new ImportWork(Folder, (KindName is null ? null : FactKind.Find(KindName)) ?? FactKind.Of(typeof(DebtBalance)));
        ChooseFiling(AskedFiling);
    }

    private Task ReceiveAsync(InputFileChangeEventArgs chosen)
    {
        var file = chosen.File;
        if (file.Size > TableLimits.Bytes)
        {
            _work.Clear();
            _fileNumber++;
            Forget();
            _refusal = $"“{file.Name}” has {Size(file.Size)}, and {Size(TableLimits.Bytes)} fit: split it into smaller files.";
            return Task.CompletedTask;
        }

        return RunAsync($"Uploading {file.Name}", async step =>
        {
            try
            {
                await using var content = file.OpenReadStream(TableLimits.Bytes, step.Stop);
                await _work.ReceiveAsync(file.Name, file.Size, content, step, step.Stop);
            }
            finally
            {
                // A browser does not tell when the same file is chosen once more in the same field.
                _fileNumber++;
            }

            await _work.UnderstandAsync(null, step, step.Stop);
            await RememberAsync(step);
        });
    }

    private Task ChooseKindAsync(ChangeEventArgs change) => RunAsync("Matching the columns", async step =>
    {
        await _work.ChooseAsync(FactKind.Find(change.Value?.ToString() ?? "") ?? _work.Kind, step, step.Stop);
        await RememberAsync(step);
    });

    private Task ReadAsync(TableReading reading) => RunAsync("Reading the table", async step =>
    {
        await _work.UnderstandAsync(reading, step, step.Stop);
        await RememberAsync(step);
    });

    private Task TakeAsideAsync(bool isLeftOut)
    {
        Forget();
        _work.LeaveOut(_work.Aside.Keys, isLeftOut);
        _work.ForgetPlan();
        return Task.CompletedTask;
    }

    private void Count((int Index, long Unit) counted)
    {
        Forget();
        _work.Count(counted.Index, counted.Unit);
    }

    private void ChooseRows(ChangeEventArgs change)
    {
        Forget();
        _work.Remove(change.Value?.ToString() == "remove");
    }

    private Task LeaveOutAsync((IReadOnlyList<int> Rows, bool IsLeftOut) choice)
    {
        _work.LeaveOut(choice.Rows, choice.IsLeftOut);
        return CheckAsync();
    }

    private Task CorrectAsync((int Row, int Index, string Text) cell)
    {
        _work.Correct(cell.Row, cell.Index, cell.Text);
        return CheckAsync();
    }

    private Task TakeKeyAsync(int row)
    {
        _work.TakeKey(row);
        return CheckAsync();
    }

    private void ChooseDashes(ChangeEventArgs change)
    {
        Forget();
        _work.Choose(_work.Conventions with { Dashes = Enum.TryParse<DashMeaning>(change.Value?.ToString(), out var dashes) ? dashes : null });
    }

    private Task MapAsync((int Index, string? Column) target) =>
        RunAsync("Reading the columns", step => _work.MapAsync(target.Index, target.Column, step, step.Stop));

    private void ChooseNumbers(ChangeEventArgs change)
    {
        Forget();
        _work.Choose(_work.Conventions with { Numbers = Enum.TryParse<NumberStyle>(change.Value?.ToString(), out var style) ? style : null });
    }

    private void ChooseDates(ChangeEventArgs change)
    {
        Forget();
        _work.Choose(_work.Conventions with { Dates = Enum.TryParse<DateOrder>(change.Value?.ToString(), out var order) ? order : null });
    }

    private Task CheckAsync() => RunAsync("Checking the file; nothing is written", async step =>
    {
        await Editing.RefreshAsync();
        await _work.CheckAsync(Books.Value.Facts, DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime), step, step.Stop);
    });

    private Task ApplyAsync() => WriteAsync("Applying", isProposal: false, async (changes, stop) =>
    {
        await Books.ApplyAsync(changes, stop);
        var first = changes.Changes[0].Subject;
        var version = Books.History.Last(first.GetType(), first.Key)?.ChangeSet.Version ?? Books.Value.Version;
        return ($"{Terms.Count(changes.Changes.Count, "change")} applied as change {version.ToString(CultureInfo.InvariantCulture)}.{RegisterWords.After(Books.Value, changes.Changes)}", AdminUrls.Change(version), "See or undo it");
    });

    private Task KeepAsync() => WriteAsync("Keeping", isProposal: true, async (changes, stop) =>
    {
        var id = await Proposals.KeepAsync(changes, _work.Upload?.Name, stop);
        return ($"{Terms.Count(changes.Changes.Count, "change")} kept as proposal {id.ToString(CultureInfo.InvariantCulture)}. Another editor has to review it.", AdminUrls.Proposal(id), "See the proposal");
    });

    // On a thread of the pool: SQLite would hold the page until it is done.
    private Task WriteAsync(string verb, bool isProposal, Func<ChangeSet, CancellationToken, Task<(string, string, string)>> write)
    {
        // Of two clicks the second writes nothing.
        if (IsBusy || _work.Plan is not { } plan)
        {
            return Task.CompletedTask;
        }

        _needsReason = _reason.Trim().Length == 0;
        return _needsReason ? Task.CompletedTask : RunAsync($"{verb} {Terms.Count(plan.Changes.Count, "change")}: all of them or none", async step =>
        {
            var done = ("", "", "");
            var problems = await StoringAsync(plan.ToChangeSet, isProposal, changes => Task.Run(async () => done = await write(changes, step.Stop), step.Stop));
            if (problems.Count > 0)
            {
                _problems = problems;
                return;
            }

            var memory = await KeepMappingAsync();
            _work.Clear();
            (_done, _reason, _remembered) = ((done.Item1 + memory, done.Item2, done.Item3), "", null);
        });
    }

    private async Task RunAsync(string what, Func<Running, Task> step)
    {
        // What is asked for meanwhile is done afterwards: if it were dropped, the page would show a choice that does not hold.
        while (_running is not null)
        {
            await _step.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
            await Task.Yield();
        }

        if (_isGone)
        {
            return;
        }

        Forget();
        using var running = new Running(what, () => InvokeAsync(StateHasChanged));
        _running = running;
        try
        {
            await (_step = step(running));
        }
        catch (OperationCanceledException)
        {
            _note = "Stopped. Nothing was written.";
        }
        catch (TableException e)
        {
            _work.Clear();
            _refusal = e.Message;
        }
        catch (Exception e) when (e is not TimeoutException or StoreSilentException && StoreFailure.IsCauseOf(e))
        {
            _refusal = Editing.Away;
        }
        catch (Exception e) when (e is IOException or TimeoutException or JSException)
        {
            _work.Clear();
            _refusal = "The file did not arrive whole, and nothing was written. Choose it again.";
        }
        finally
        {
            _running = null;
        }
    }

    private void Forget() => (_note, _refusal, _problems, _done, _needsReason) = ("", "", [], null, false);

    private async Task DownloadAsync()
    {
        await using var module = await Script.InvokeAsync<IJSObjectReference>("import", "/files.js");
        using var content = new DotNetStreamReference(new MemoryStream(ProblemCsv.Write(_work.Plan!.Problems)));
        await module.InvokeVoidAsync("save", $"problems of {Path.GetFileNameWithoutExtension(_work.Upload!.Name)}.csv", content);
    }

    // "row 2 (a line of units), rows 8 and 9 (notes)"
    private string AsideWords() => string.Join(", ", _work.Aside.GroupBy(row => row.Value).Select(rows =>
        $"{(rows.Count() == 1 ? "row" : "rows")} {Terms.Some([.. rows.Take(21).Select(row => row.Key.ToString(CultureInfo.InvariantCulture))])}{(rows.Count() > 21 ? " …" : "")} ({(rows.Count() == 1 ? rows.Key : rows.Key.Split(' ', 2)[1] + "s")})"));

    private static string Advice(ImportPlan plan) => plan switch
    {
        { ProblemCount: > 0 } => "Not possible while something is invalid: correct those rows above or leave them out.",
        { CanBeApplied: false } => "There is nothing to apply.",
        _ => "All of it in one change set, or nothing; it can be undone. A proposal changes nothing until another editor has reviewed it.",
    };

    private static string Size(long bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1024):0} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024d / 1024:0.#} MB");
}
