using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Book;

namespace MinerDebt.Web.Address;

/// <summary>The quarters that can be bridged, the same for the page and the API.</summary>
public static class BridgeScope
{
    public static AddressScope Of(DebtBook book) => new(Bridge.Quarters(book).FirstOrDefault(book.Register[^1]), book.Register[^1]);
}
