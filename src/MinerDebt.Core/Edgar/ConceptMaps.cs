using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;

namespace MinerDebt.Core.Edgar;

/// <summary>The companies' own maps of concepts, as editors keep them.</summary>
public sealed partial class ConceptMaps(StoreDatabase database, TimeProvider clock)
{
    /// <summary>What a company's own map says, by concept.</summary>
    public async Task<IReadOnlyList<EdgarConcept>> OwnAsync(string ticker, CancellationToken cancellationToken = default)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await db.Set<EdgarConcept>().AsNoTracking().Where(one => one.Ticker == ticker).OrderBy(one => one.Concept).ToListAsync(cancellationToken);
    }

    /// <summary>Where the concepts of a company go: by its own map, else by the standard one.</summary>
    public async Task<ConceptMap> FindAsync(string ticker, CancellationToken cancellationToken = default) =>
        new([.. (await OwnAsync(ticker, cancellationToken)).Select(one => new ConceptUse(one.Concept, one.Measure, one.DebtClass))]);

    /// <summary>Says where a concept of a company goes, in the place of what was said of it before.</summary>
    /// <exception cref="EdgarException">It is no concept, or has a class where none belongs, or none where one does.</exception>
    public async Task SetAsync(string ticker, ConceptUse use, string author, CancellationToken cancellationToken = default)
    {
        if (!Name().IsMatch(use.Concept))
        {
            throw new EdgarException($"“{use.Concept}” is no concept. Give its taxonomy and name, such as us-gaap:LongTermDebt.");
        }

        if (use.DebtClass is null == use.Measure is FiledMeasure.Carrying or FiledMeasure.CarryingCurrent or FiledMeasure.CarryingNoncurrent or FiledMeasure.Principal)
        {
            throw new EdgarException("Carrying amounts and principal need a class of debt, and nothing else has one.");
        }

        var next = new EdgarConcept
        {
            Ticker = ticker,
            Concept = use.Concept,
            Measure = use.Measure,
            DebtClass = use.DebtClass,
            ChangedBy = author,
            ChangedAt = clock.GetUtcNow().UtcDateTime,
        };
        await database.WriteAsync(
            async (db, stop) =>
            {
                await db.LockWritesAsync(stop);
                var isThere = await db.Set<EdgarConcept>().AnyAsync(one => one.Ticker == ticker && one.Concept == use.Concept, stop);
                db.Entry(next).State = isThere ? EntityState.Modified : EntityState.Added;
            },
            cancellationToken);
    }

    /// <summary>Takes a concept out of a company's own map, so that the standard one says again where it goes.</summary>
    public Task RemoveAsync(string ticker, string concept, CancellationToken cancellationToken = default) => database.WriteAsync(
        (db, stop) => db.Set<EdgarConcept>().Where(one => one.Ticker == ticker && one.Concept == concept).ExecuteDeleteAsync(stop), cancellationToken);

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9-]{0,40}:[A-Za-z][A-Za-z0-9_.-]{0,250}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
