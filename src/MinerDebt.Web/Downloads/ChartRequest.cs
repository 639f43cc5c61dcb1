using MinerDebt.Core.Book;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Downloads;

/// <summary>What a view is made from.</summary>
/// <param name="Open">The address that opens the proof of a figure, by the value of the key <c>open</c>.</param>
public sealed record ChartRequest(DebtBook Book, AddressQuery Query, Func<string, string> Open);
