using MinerDebt.Core.Analysis;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Pages.Offerings;

public sealed partial class OfferingsPage
{
    private IReadOnlyList<Ledger> _ledgers = [];
    private long _newMoney;

    private AddressQuery Data => Query.Elsewhere with { Sort = Query.Sort };

    protected override AddressScope Scope(DebtBook book) => OfferingList.Scope(book);

    protected override void Compute()
    {
        _ledgers = OfferingList.Of(Book, Query);
        // The same rule as for a quarter: only what Issuance counts is summed.
        _newMoney = _ledgers.Where(ledger => Issuance.QuarterOf(ledger) is not null).Sum(ledger => ledger.Offering.PrincipalUsd ?? 0);
    }
}
