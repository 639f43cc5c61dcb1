using MinerDebt.Core.Analysis.Miners;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Pages.Miners;

public sealed partial class MinersPage
{
    private const int Largest = 5;

    private IReadOnlyList<MinerProfile> _rows = [];
    private IReadOnlyList<MinerProfile> _owing = [];
    private MinerTotal _total = null!;
    private Quarter _at;
    private ListPage _page = null!;

    // Another choice of miners begins on its first page.
    private AddressQuery Filters => Query with { Page = 1 };

    private AddressQuery Data => new() { AsOf = Query.AsOf, Miners = Query.Miners, IncludesAdjacent = Query.IncludesAdjacent, At = Query.At, Sort = Query.Sort };

    protected override AddressScope Scope(DebtBook book) => MinerList.Scope(book);

    protected override void Compute()
    {
        _at = MinerList.At(Book, Query);
        _rows = MinerList.Of(Book, Query);
        _page = ListPage.Of(Query.Page, _rows.Count);
        _owing = [.. _rows.Where(one => one.OwedUsd > 0).OrderByDescending(one => one.OwedUsd)];
        _total = MinerTotal.Of(_rows);
    }
}
