using MinerDebt.Core.Changes;
using MinerDebt.Core.Edgar;
using MinerDebt.Core.Model;
using MinerDebt.Web.Admin.Imports;

namespace MinerDebt.Web.Admin.Edgar;

/// <summary>One file of EDGAR as far as it has come. The long parts run on threads of the pool.</summary>
public sealed class EdgarWork(UploadFolder folder) : IDisposable
{
    private readonly HashSet<Fact> _leftOut = [];
    private EdgarPlan? _whole;
    private (Miner Miner, Facts Stored)? _of;

    public Upload? Upload { get; private set; }

    /// <summary>Whether the file is one filing, which does not say its accession number and day.</summary>
    public bool IsFiling { get; private set; }

    /// <summary>Null as long as nothing was read.</summary>
    public FiledFacts? File { get; private set; }

    /// <summary>Of what was read, what is about <see cref="Since"/> or later; null as long as nothing was read.</summary>
    public EdgarPlan? Plan { get; private set; }

    /// <summary>The days that can be begun with, the newest first.</summary>
    public IReadOnlyList<DateOnly> PeriodEnds => _whole?.PeriodEnds ?? [];

    public DateOnly? Since { get; private set; }

    /// <summary>The filings that the facts would rest on and that are not stored.</summary>
    public IReadOnlyList<Change> Filings => _of is (var miner, var stored) ? CitedFilings.Of(Taken, miner, stored) : [];

    /// <summary>What would be proposed.</summary>
    public IReadOnlyList<Change> Changes => [.. Filings, .. Taken.Select(fact => fact.Change).OfType<Change>()];

    private IEnumerable<FactPlan> Taken => (Plan?.Facts ?? []).Where(fact => !IsLeftOut(fact));

    public void Dispose() => Upload?.Dispose();

    public async Task ReceiveAsync(string name, long bytes, Stream content, IProgress<double> progress, CancellationToken cancellationToken) =>
        await TakeAsync(await Upload.ReceiveAsync(folder, name, bytes, content, progress, cancellationToken), cancellationToken);

    /// <summary>Takes a file over, in the place of an earlier one.</summary>
    public async Task TakeAsync(Upload upload, CancellationToken cancellationToken)
    {
        Clear();
        Upload = upload;
        IsFiling = await Task.Run(() => BeginsWithAnElement(upload.Path), cancellationToken);
    }

    /// <summary>Reads the file, and finds out what of it is not stored.</summary>
    /// <param name="miner">Whose file it is.</param>
    /// <param name="map">Where its concepts go.</param>
    /// <param name="stored">What is stored.</param>
    /// <param name="filing">Of one filing: its address or accession number.</param>
    /// <param name="filed">Of one filing: the day.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="EdgarException">It is no file that can be read here, or of another company.</exception>
    public async Task ReadAsync(Miner miner, ConceptMap map, Facts stored, string filing, DateOnly? filed, CancellationToken cancellationToken)
    {
        // What was found before stays in sight until something new is; what is stopped in between fits nothing.
        try
        {
            var path = Upload!.Path;
            var file = await Task.Run(() => Read(path, filing, filed, cancellationToken), cancellationToken);
            var whole = await Task.Run(() => EdgarPlanner.Plan(file, miner, map, stored, IsFiling && Uri.TryCreate(filing, UriKind.Absolute, out _) ? filing : null), cancellationToken);
            var since = Since is { } day && whole.PeriodEnds.Contains(day) ? day : (DateOnly?)null;
            Forget();
            // Only what has a place is kept: the rest of a file can be large.
            (File, _whole, _of) = (file with { Values = [] }, whole, (miner, stored));
            Show(since ?? (whole.PeriodEnds.Count > 0 ? whole.PeriodEnds[0] : null));
        }
        catch
        {
            Forget();
            throw;
        }
    }

    /// <summary>Shows what is about a day and later; all of it without one.</summary>
    public void Show(DateOnly? since) => (Since, Plan) = (since, since is { } day ? _whole?.Since(day) : _whole);

    public bool IsLeftOut(FactPlan fact) => _leftOut.Contains(fact.Fact);

    public void LeaveOut(FactPlan fact, bool isLeftOut) => _ = isLeftOut ? _leftOut.Add(fact.Fact) : _leftOut.Remove(fact.Fact);

    /// <summary>Lets go of the file, and of all that was found in it.</summary>
    public void Clear()
    {
        Upload?.Dispose();
        Upload = null;
        Forget();
    }

    private void Forget()
    {
        (File, _whole, Plan, Since, _of) = (null, null, null, null, null);
        _leftOut.Clear();
    }

    private FiledFacts Read(string path, string filing, DateOnly? filed, CancellationToken cancellationToken)
    {
        using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        return !IsFiling ? CompanyFactsReader.Read(content, cancellationToken)
            : !Accession.TryRead(filing, out var accession) ? throw new EdgarException("The file is one filing, and does not say which: give its address at SEC or its accession number, such as 0001507605-25-000028.")
            : filed is not { } day ? throw new EdgarException("The file is one filing, and does not say when it was filed: give the day.")
            : InlineFilingReader.Read(content, accession, day, cancellationToken);
    }

    private static bool BeginsWithAnElement(string path)
    {
        using var text = new StreamReader(path);
        int letter;
        do
        {
            letter = text.Read();
        }
        while (letter >= 0 && char.IsWhiteSpace((char)letter));
        return letter == '<';
    }
}
