using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;

namespace MinerDebt.Core.Edgar;

/// <summary>The filings that were seen at SEC and are still to be entered.</summary>
public sealed class FilingInbox(StoreDatabase database)
{
    /// <summary>Raised after this program has put or dismissed one, on the thread that did it.</summary>
    public event Action? Changed;

    /// <summary>Keeps those of a company's filings that have to be looked at and are not kept yet.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> PutAsync(Miner miner, IEnumerable<ListedFiling> filings, CancellationToken cancellationToken = default)
    {
        var wanted = filings.Where(filing => filing.IsWanted).DistinctBy(filing => filing.Accession).ToList();
        var added = await database.WriteAsync(
            async (db, stop) =>
            {
                await db.LockWritesAsync(stop);
                var kept = await db.Set<EdgarFiling>().Where(filing => filing.Ticker == miner.Ticker).Select(filing => filing.Accession).ToHashSetAsync(stop);
                var others = wanted.Where(filing => !kept.Contains(filing.Accession)).ToList();
                db.AddRange(others.Select(filing => new EdgarFiling
                {
                    Accession = filing.Accession,
                    Ticker = miner.Ticker,
                    Form = filing.Form,
                    FiledOn = filing.FiledOn,
                    PeriodEnd = filing.PeriodEnd,
                    Url = Accession.Address(miner.Cik!, filing.Accession),
                }));
                return others.Count;
            },
            cancellationToken);
        if (added > 0)
        {
            Changed?.Invoke();
        }

        return added;
    }

    /// <summary>Those that nobody has entered or dismissed, the newest first.</summary>
    /// <param name="known">A filing among these with the accession number has been entered.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<EdgarFiling>> WaitingAsync(Facts known, CancellationToken cancellationToken = default)
    {
        var entered = known.All<Filing>().Select(filing => filing.Accession).OfType<string>().ToHashSet();
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var open = await db.Set<EdgarFiling>().AsNoTracking().Where(filing => filing.DismissedBy == null).ToListAsync(cancellationToken);
        return [.. open.Where(filing => !entered.Contains(filing.Accession)).OrderByDescending(filing => filing.FiledOn).ThenBy(filing => filing.Accession, StringComparer.Ordinal)];
    }

    /// <summary>Says that nothing is in a filing that belongs here.</summary>
    public async Task DismissAsync(string accession, string author, CancellationToken cancellationToken = default)
    {
        await database.WriteAsync(
            (db, stop) => db.Set<EdgarFiling>().Where(filing => filing.Accession == accession).ExecuteUpdateAsync(set => set.SetProperty(filing => filing.DismissedBy, author), stop), cancellationToken);
        Changed?.Invoke();
    }
}
