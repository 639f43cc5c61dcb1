using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Shared;

/// <summary>An offering on which something is owed.</summary>
/// <param name="On">The day at whose end it is owed.</param>
public sealed record Holding(Ledger Ledger, Position Position, DateOnly On)
{
    /// <summary>Those that the position is the sum of, the earliest first.</summary>
    public IReadOnlyList<DebtEvent> Events => Ledger.Until(On);
}
