using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Shared;

/// <summary>Which offerings, and which quarters, a figure is about.</summary>
/// <param name="From">First quarter.</param>
/// <param name="To">Last quarter, not before the first.</param>
public sealed record Selection(Quarter From, Quarter To)
{
    /// <summary>Tickers; empty for all. Naming a company includes it, whatever its universe.</summary>
    public IReadOnlySet<string> Miners { get; init; } = new HashSet<string>();

    /// <summary>Empty for all.</summary>
    public IReadOnlySet<InstrumentType> Types { get; init; } = new HashSet<InstrumentType>();

    /// <summary>A series by recourse (see <see cref="QuarterTable.KeyOf(Recourse?)"/>) that is meant alone; null for all.</summary>
    public string? Recourse { get; init; }

    /// <summary>Whether companies that are compared with miners count where no company is named.</summary>
    public bool IncludesAdjacent { get; init; }

    public IReadOnlyList<Quarter> Quarters => Quarter.Range(From, To);

    /// <summary>All miners over the whole register of a book.</summary>
    public static Selection AllOf(DebtBook book) => new(book.Register[0], book.Register[^1]);

    /// <summary>The offerings of a book that are meant, ordered by id; costs as much as the miners that are named have.</summary>
    public IEnumerable<Ledger> Ledgers(DebtBook book) => Miners.Count == 0
        ? book.Ledgers.Where(Includes)
        : Miners.SelectMany(ticker => book.LedgersOf[ticker]).Where(Includes).OrderBy(ledger => ledger.Offering.Id, StringComparer.Ordinal);

    public bool Includes(Miner miner) =>
        Miners.Count > 0 ? Miners.Contains(miner.Ticker) : IncludesAdjacent || miner.Universe == Universe.Miner;

    public bool Includes(Ledger ledger) =>
        Includes(ledger.Issuer) && (Types.Count == 0 || Types.Contains(ledger.Offering.Type))
        && (Recourse is null || Recourse == QuarterTable.KeyOf(ledger, Grouping.Recourse));
}
