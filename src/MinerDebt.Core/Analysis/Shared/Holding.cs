using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Shared;

/// <summary>An offering on which something is owed.</summary>
/// <param name="Events">Those that the position is the sum of, the earliest first.</param>
public sealed record Holding(Ledger Ledger, Position Position, IReadOnlyList<DebtEvent> Events);
