using System.Collections.Concurrent;
using System.Globalization;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Book;

/// <summary>
/// Everything that is known, as one immutable snapshot: what pages, the API and downloads read. Made once for each
/// version of the store, so that reading it asks no database. The book of the next version shares all that the change
/// did not touch.
/// </summary>
public sealed class DebtBook
{
    private readonly Dictionary<string, Miner> _names;
    private readonly KeyedList<Ledger> _ledgers;
    private readonly ConcurrentDictionary<string, IReadOnlyList<Ledger>> _ledgersOf = new(StringComparer.Ordinal);
    private readonly ILookup<string, Miner> _subsidiaries;
    private Dictionary<string, Filing>? _filings;

    /// <exception cref="InvalidOperationException">The facts lack the coverage that every change set is checked for.</exception>
    public DebtBook(long version, Facts facts)
    {
        Version = version;
        Facts = facts;
        Register = Quarter.Range(Covered(Coverage.RegisterFrom), Covered(Coverage.RegisterTo));
        _names = Named(facts);
        _subsidiaries = ByParent(facts);
        _ledgers = KeyedList<Ledger>.Of(facts.All<Offering>().Select(NewLedger), ledger => ledger.Offering.Id);
        Sums = DebtSums.Of(_ledgers, Register.Count);
    }

    private DebtBook(DebtBook before, long version, Facts facts, IReadOnlyCollection<Change> changes)
    {
        Version = version;
        Facts = facts;
        Register = before.Register;
        (_names, _subsidiaries) = changes.Any(change => change.Subject is Miner) ? (Named(facts), ByParent(facts)) : (before._names, before._subsidiaries);
        var touched = Touched(before.Facts, changes.Select(change => change.Before).OfType<Fact>())
            .Union(Touched(facts, changes.Select(change => change.After).OfType<Fact>())).ToList();
        var edits = touched.ConvertAll(id => new KeyedEdit<Ledger>(id, facts.Find<Offering>(id) is { } offering ? NewLedger(offering) : null));
        _ledgers = before._ledgers.With(edits);
        Sums = before.Sums.With(touched.Select(before.FindOffering).OfType<Ledger>(), edits.Select(edit => edit.Item).OfType<Ledger>());
    }

    /// <summary>The version of the store that this is; grows with each applied change set.</summary>
    public long Version { get; }

    /// <summary>The day on which this was known, where it is not all that is known now.</summary>
    public DateOnly? KnownOn { get; init; }

    /// <summary>All that is known now; this book itself unless it is of an earlier day.</summary>
    public DebtBook Newest { get => field ?? this; init; }

    public Facts Facts { get; }

    /// <summary>The quarters for whose ends the principal of every tracked instrument is known, without gaps.</summary>
    public IReadOnlyList<Quarter> Register { get; }

    /// <summary>Day on which the data set was put together; null if it does not say.</summary>
    public DateOnly? CompiledOn => DateOnly.TryParseExact(
        Facts.Find<Coverage>(Coverage.CompiledOn)?.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Ordered by ticker.</summary>
    public IReadOnlyList<Miner> Miners => Facts.All<Miner>();

    /// <summary>Every offering, ordered by its id.</summary>
    public IReadOnlyList<Ledger> Ledgers => _ledgers;

    /// <summary>Offerings by ticker of their issuer, ordered by id.</summary>
    public ByTicker<Ledger> LedgersOf => new(ticker => _ledgersOf.GetOrAdd(ticker, one => [.. Facts.OfMiner<Offering>(one).Select(offering => FindOffering(offering.Id)!)]));

    /// <summary>The tracked companies in a miner's statements, by its ticker; ordered by their own.</summary>
    public ByTicker<Miner> Subsidiaries => new(ticker => [.. _subsidiaries[ticker]]);

    /// <summary>What was read out of it lately.</summary>
    public Readings Readings { get; } = new();

    public IReadOnlyList<PublishedFigure> Published => Facts.All<PublishedFigure>();

    /// <summary>Balances, reported and inferred, by ticker.</summary>
    public ByTicker<DebtBalance> Balances => new(Facts.OfMiner<DebtBalance>);

    /// <summary>Bitcoin pledged, by ticker of who borrowed.</summary>
    public ByTicker<Pledge> Pledges => new(ticker =>
        [.. Facts.OfMiner<Offering>(ticker).SelectMany(offering => Facts.OfOffering<Pledge>(offering.Id).Where(pledge => pledge.OfferingIds[0] == offering.Id))]);

    /// <summary>What issuers say falls due when, by ticker, each by its day and the earliest interval first.</summary>
    public ByTicker<LadderRow> Ladders => new(Facts.OfMiner<LadderRow>);

    /// <summary>What is owed by miner, by type and in all.</summary>
    public DebtSums Sums { get; }

    /// <summary>The miner with this ticker or alias, in any case of letters; null if there is none.</summary>
    public Miner? FindMiner(string ticker) => _names.GetValueOrDefault(ticker);

    /// <summary>The filing that a fact with this source rests on; null if none has the address.</summary>
    public Filing? FilingAt(string? url)
    {
        _filings ??= Facts.All<Filing>().GroupBy(filing => Filing.Document(filing.Source.Url ?? "")).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        return url is null ? null : _filings.GetValueOrDefault(Filing.Document(url));
    }

    /// <summary>The offering with this id; null if there is none.</summary>
    public Ledger? FindOffering(string id) => _ledgers.TryFind(id, out var ledger) ? ledger : null;

    /// <summary>The book of a later version.</summary>
    /// <param name="version">Of the facts.</param>
    /// <param name="facts">Those of this book after the changes.</param>
    /// <param name="changes">All that differs.</param>
    public DebtBook Then(long version, Facts facts, IReadOnlyCollection<Change> changes) =>
        // Another register has other quarters in every ledger.
        changes.Any(change => change.Subject is Coverage) ? new(version, facts) : new(this, version, facts, changes);

    private static Dictionary<string, Miner> Named(Facts facts)
    {
        var named = new Dictionary<string, Miner>(StringComparer.OrdinalIgnoreCase);
        foreach (var miner in facts.All<Miner>())
        {
            foreach (var name in miner.Aliases.Prepend(miner.Ticker))
            {
                named[name] = miner;
            }
        }

        return named;
    }

    private static ILookup<string, Miner> ByParent(Facts facts) =>
        facts.All<Miner>().Where(miner => miner.ConsolidatedInto is not null).ToLookup(miner => miner.ConsolidatedInto!);

    // The offerings whose ledgers say something else after the changes.
    private static IEnumerable<string> Touched(Facts facts, IEnumerable<Fact> changed) => changed.SelectMany(fact => fact switch
    {
        Offering offering => [offering.Id],
        Miner miner => facts.OfMiner<Offering>(miner.Ticker).Select(offering => offering.Id),
        _ => FactReference.Of(fact).Where(reference => reference.Kind == typeof(Offering)).Select(reference => reference.Key),
    });

    private Ledger NewLedger(Offering offering) =>
        new(offering, _names[offering.Ticker], Facts.OfOffering<DebtEvent>(offering.Id), Register[0], Register[^1])
        {
            Obligor = Facts.Find<Obligor>(offering.Id),
            Terms = Facts.Find<InstrumentTerms>(offering.Id),
            Schedule = Ordered(Facts.OfOffering<ScheduledPayment>(offering.Id), all => all.OrderBy(payment => payment.DueOn)),
            Amendments = Ordered(Facts.OfOffering<Amendment>(offering.Id), all => all.OrderBy(amendment => amendment.ChangedOn).ThenBy(amendment => amendment.Field)),
        };

    // Most offerings have none, and share one empty list: who asks thousands of them finds it at hand.
    private static IReadOnlyList<T> Ordered<T>(IReadOnlyList<T> facts, Func<IEnumerable<T>, IEnumerable<T>> inOrder) => facts.Count == 0 ? [] : [.. inOrder(facts)];

    private Quarter Covered(string name) =>
        Quarter.TryParse(Facts.Find<Coverage>(name)?.Value, out var quarter)
            ? quarter
            : throw new InvalidOperationException($"The store has no {name}: no data set was loaded.");
}
