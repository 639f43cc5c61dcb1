using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Edgar;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;
using MinerDebt.Web.Admin.Imports;

namespace MinerDebt.Web.Admin.Edgar;

/// <summary>From what a company has filed to a proposal, on one page.</summary>
public sealed partial class EdgarPage : IAsyncDisposable
{
    private EdgarWork _work = null!;
    private Running? _running;
    private Task _step = Task.CompletedTask;
    private int _fileNumber;
    private string _ticker = "";
    private string _filing = "";
    private string _filed = "";
    private string _reason = "";
    private string _note = "";
    private string _refusal = "";
    private bool _needsReason;
    private bool _isGone;
    private long? _done;
    private IReadOnlyList<Problem> _problems = [];
    private IReadOnlyDictionary<Fact, IReadOnlyList<Problem>> _unusual = new Dictionary<Fact, IReadOnlyList<Problem>>();

    /// <summary>The company to start with.</summary>
    [SupplyParameterFromQuery(Name = "miner")]
    public string? Asked { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private UploadFolder Folder { get; set; } = null!;

    [Inject]
    private EdgarClient Client { get; set; } = null!;

    [Inject]
    private ConceptMaps Maps { get; set; } = null!;

    [Inject]
    private CurrentBook Books { get; set; } = null!;

    [Inject]
    private Proposals Proposals { get; set; } = null!;

    [Inject]
    private Editing Editing { get; set; } = null!;

    private bool IsBusy => _running is not null;

    private Miner? Miner => Books.Value.Facts.Find<Miner>(_ticker);

    public async ValueTask DisposeAsync()
    {
        _isGone = true;
        _running?.Cancel();
        await _step.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _work.Dispose();
    }

    protected override void OnInitialized()
    {
        _work = new EdgarWork(Folder);
        _ticker = Books.Value.Facts.Find<Miner>(Asked ?? "")?.Ticker ?? "";
    }

    private Task ChooseAsync(ChangeEventArgs change)
    {
        _ticker = change.Value?.ToString() ?? "";
        return _work.Upload is null || Miner is null ? Task.CompletedTask : ReadAsync();
    }

    private Task ReceiveAsync(InputFileChangeEventArgs chosen)
    {
        var file = chosen.File;
        return RunAsync($"Uploading {file.Name}", async step =>
        {
            try
            {
                if (file.Size > EdgarLimits.Bytes)
                {
                    throw new EdgarException($"“{file.Name}” has more than 100 MB, and no file of EDGAR that is read here has.");
                }

                await using var content = file.OpenReadStream(EdgarLimits.Bytes, step.Stop);
                await _work.ReceiveAsync(file.Name, file.Size, content, step, step.Stop);
            }
            finally
            {
                // A browser does not tell when the same file is chosen once more in the same field.
                _fileNumber++;
            }

            if (Miner is not null && !_work.IsFiling)
            {
                await ReadAsync(step);
            }
        });
    }

    private Task FetchFactsAsync() => RunAsync("Asking SEC for company facts", async step =>
    {
        var cik = Chosen().Cik ?? throw new EdgarException($"{_ticker} has no CIK. Enter it in the form of the company first.");
        await _work.TakeAsync(await Client.FetchFactsAsync(cik, step, step.Stop), step.Stop);
        await ReadAsync(step);
    });

    private Task FetchFilingAsync() => RunAsync("Asking SEC for the filing", async step =>
    {
        Chosen();
        await _work.TakeAsync(await Client.FetchFilingAsync(_filing, step, step.Stop), step.Stop);
        await ReadAsync(step);
    });

    private Task ReadAsync() => RunAsync("Reading the file", ReadAsync);

    private async Task ReadAsync(Running step)
    {
        var miner = Chosen();
        await Editing.RefreshAsync();
        await _work.ReadAsync(miner, await Maps.FindAsync(miner.Ticker, step.Stop), Books.Value.Facts, _filing, Filed(), step.Stop);
        Look();
    }

    private Miner Chosen() => Miner ?? throw new EdgarException("Choose the company whose file it is.");

    private DateOnly? Filed() => DateOnly.TryParseExact(_filed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private void Show(ChangeEventArgs change)
    {
        if (DateOnly.TryParseExact(change.Value?.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            _work.Show(day);
            Look();
        }
    }

    private void Look()
    {
        var changing = _work.Plan!.Facts.Where(fact => fact.Change is not null).ToList();
        var unusual = Warnings.ByChange([.. changing.Select(fact => fact.Change!)], Books.Value.Facts, DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime));
        _unusual = changing.Zip(unusual).ToDictionary(pair => pair.First.Fact, pair => pair.Second);
        var forms = changing.SelectMany(fact => fact.Amounts).SelectMany(amount => amount.Pieces).Select(piece => piece.Figure.Cited.Form).OfType<string>().Distinct().Order(StringComparer.Ordinal);
        _reason = $"{string.Join(", ", forms)} of {_ticker} {(_work.Since is { } since ? string.Create(CultureInfo.InvariantCulture, $"for {since:yyyy-MM-dd}{(_work.PeriodEnds[0] == since ? "" : " and later")}") : "")} from EDGAR".Trim();
    }

    // On a thread of the pool: SQLite would hold the page until it is done.
    private Task KeepAsync()
    {
        _needsReason = _reason.Trim().Length == 0;
        return _needsReason || _work.Changes is not { Count: > 0 } changes ? Task.CompletedTask : RunAsync("Keeping the proposal", async step =>
        {
            long? id = null;
            var (reason, name) = (_reason.Trim(), _work.Upload?.Name);
            _problems = await Editing.AsEditorAsync(author => Task.Run(
                async () => id = await Proposals.KeepAsync(new ChangeSet(author, ChangeOrigin.Edgar, reason, changes), name, step.Stop), step.Stop));
            if (id is not null)
            {
                _work.Clear();
                _done = id;
            }
        });
    }

    private async Task RunAsync(string what, Func<Running, Task> step)
    {
        // Of two clicks the second does nothing.
        if (IsBusy || _isGone)
        {
            return;
        }

        (_note, _refusal, _problems, _done) = ("", "", [], null);
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
        catch (EdgarException e)
        {
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

    private string CompanyFacts() => Miner?.Cik is { } cik ? $"It is at data.sec.gov/api/xbrl/companyfacts/CIK{cik}.json." : "";

    private static string Number(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
