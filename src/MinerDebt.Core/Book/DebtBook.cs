using System.Globalization;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Book;

/// <summary>
/// Everything that is known, as one immutable snapshot: what pages, the API and downloads read. Made once for each
/// version of the store, so that reading it asks no database.
/// </summary>
public sealed class DebtBook
{
    private readonly Dictionary<string, Miner> _miners = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Ledger> _ledgers;

    /// <exception cref="InvalidOperationException">The facts lack the coverage that every change set is checked for.</exception>
    public DebtBook(long version, Facts facts)
    {
        Version = version;
        Facts = facts;
        Register = Quarter.Range(Covered(Coverage.RegisterFrom), Covered(Coverage.RegisterTo));
        CompiledOn = DateOnly.TryParseExact(
            facts.Find<Coverage>(Coverage.CompiledOn)?.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        Miners = facts.All<Miner>();
        foreach (var miner in Miners)
        {
            foreach (var name in miner.Aliases.Prepend(miner.Ticker))
            {
                _miners[name] = miner;
            }
        }

        var events = facts.All<DebtEvent>().ToLookup(debtEvent => debtEvent.OfferingId);
        var payments = facts.All<ScheduledPayment>().ToLookup(payment => payment.OfferingId);
        var amendments = facts.All<Amendment>().ToLookup(amendment => amendment.OfferingId);
        Ledgers = [.. facts.All<Offering>().Select(offering =>
            new Ledger(offering, _miners[offering.Ticker], events[offering.Id], Register[0], Register[^1])
            {
                Obligor = facts.Find<Obligor>(offering.Id),
                Terms = facts.Find<InstrumentTerms>(offering.Id),
                Schedule = [.. payments[offering.Id].OrderBy(payment => payment.DueOn)],
                Amendments = [.. amendments[offering.Id].OrderBy(amendment => amendment.ChangedOn).ThenBy(amendment => amendment.Field)],
            })];
        _ledgers = Ledgers.ToDictionary(ledger => ledger.Offering.Id);
        LedgersOf = Ledgers.ToLookup(ledger => ledger.Issuer.Ticker);
        Published = facts.All<PublishedFigure>();
        Balances = facts.All<DebtBalance>().ToLookup(balance => balance.Ticker);
        Pledges = facts.All<Pledge>().ToLookup(pledge => _ledgers[pledge.OfferingIds[0]].Issuer.Ticker);
        Ladders = facts.All<LadderRow>().ToLookup(row => row.Ticker);
    }

    /// <summary>The version of the store that this is; grows with each applied change set.</summary>
    public long Version { get; }

    /// <summary>The day on which this was known, where it is not all that is known now.</summary>
    public DateOnly? KnownOn { get; init; }

    public Facts Facts { get; }

    /// <summary>The quarters for whose ends the principal of every tracked instrument is known, without gaps.</summary>
    public IReadOnlyList<Quarter> Register { get; }

    /// <summary>Day on which the data set was put together; null if it does not say.</summary>
    public DateOnly? CompiledOn { get; }

    /// <summary>Ordered by ticker.</summary>
    public IReadOnlyList<Miner> Miners { get; }

    /// <summary>Every offering, ordered by its id.</summary>
    public IReadOnlyList<Ledger> Ledgers { get; }

    /// <summary>Offerings by ticker of their issuer.</summary>
    public ILookup<string, Ledger> LedgersOf { get; }

    public IReadOnlyList<PublishedFigure> Published { get; }

    /// <summary>Balances, reported and inferred, by ticker.</summary>
    public ILookup<string, DebtBalance> Balances { get; }

    /// <summary>Bitcoin pledged, by ticker of who borrowed.</summary>
    public ILookup<string, Pledge> Pledges { get; }

    /// <summary>What issuers say falls due when, by ticker, each by its day and the earliest interval first.</summary>
    public ILookup<string, LadderRow> Ladders { get; }

    /// <summary>The miner with this ticker or alias, in any case of letters; null if there is none.</summary>
    public Miner? FindMiner(string ticker) => _miners.GetValueOrDefault(ticker);

    /// <summary>The offering with this id; null if there is none.</summary>
    public Ledger? FindOffering(string id) => _ledgers.GetValueOrDefault(id);

    private Quarter Covered(string name) =>
        Quarter.TryParse(Facts.Find<Coverage>(name)?.Value, out var quarter)
            ? quarter
            : throw new InvalidOperationException($"The store has no {name}: no data set was loaded.");
}
