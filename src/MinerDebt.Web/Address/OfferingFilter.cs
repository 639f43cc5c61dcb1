using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Address;

/// <summary>Which offerings an address asks for. What is not known about an offering fits neither yes nor no, and no range.</summary>
internal sealed class OfferingFilter(AddressQuery query, AddressScope scope)
{
    private readonly Selection _selection = query.Select(scope.First, scope.Last);

    public bool Includes(Ledger ledger)
    {
        var offering = ledger.Offering;
        return _selection.Includes(ledger)
            && InRange(offering)
            && (query.Status.Count == 0 || query.Status.Contains(offering.Status))
            && (query.Use.Count == 0 || offering.UseOfProceeds.Any(query.Use.Contains))
            && (query.Secured is null || offering.Secured == query.Secured)
            && (query.Rule144A is null || offering.Rule144A == query.Rule144A)
            && query.Coupon?.Holds(offering.CouponPercent) != false
            && query.Size?.Holds(offering.PrincipalUsd) != false
            && query.Conversion?.Holds(offering.ConversionPriceUsd) != false
            && (query.Due is null || (offering.MaturesOn is { } matures && query.Due.Holds(matures.LastDay)))
            && (query.Put is null || offering.HolderPuts.Any(put => query.Put.Holds(put.On)))
            && OfferingSearch.Matches(ledger, query.Search);
    }

    // Offerings without a date are listed as long as no quarter is asked for.
    private bool InRange(Offering offering) => offering.DatedOn is { } day
        ? Quarter.Of(day) >= _selection.From && Quarter.Of(day) <= _selection.To
        : query is { From: null, To: null };
}
