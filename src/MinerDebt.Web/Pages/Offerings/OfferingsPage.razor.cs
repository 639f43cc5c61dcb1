using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Pages.Offerings;

public sealed partial class OfferingsPage
{
    private IReadOnlyList<Ledger> _ledgers = [];
    private IReadOnlyList<OfferingGroup> _groups = [];
    private OfferingTotals _totals = null!;
    private ListPage _page = null!;

    private IReadOnlyList<OfferingColumn> Columns => Query.Columns.Count == 0 ? OfferingColumns.Shown : OfferingColumns.Of(Query.Columns);

    // Another choice of offerings begins on its first page.
    private AddressQuery Filters => Query with { Page = 1 };

    // What is shown, without how the page shows it.
    private AddressQuery Data => Query.Elsewhere with
    {
        Status = Query.Status,
        Use = Query.Use,
        Secured = Query.Secured,
        Rule144A = Query.Rule144A,
        Coupon = Query.Coupon,
        Size = Query.Size,
        Conversion = Query.Conversion,
        Due = Query.Due,
        Put = Query.Put,
        Search = Query.Search,
        Group = Query.Group,
        Sort = Query.Sort,
    };

    private IReadOnlyList<(ListGroup, string, string)> GroupChoices =>
    [
        (ListGroup.None, "One list", Listed(Filters with { Group = ListGroup.None })),
        (ListGroup.Quarter, "By quarter", Listed(Filters with { Group = ListGroup.Quarter })),
        (ListGroup.Miner, "By miner", Listed(Filters with { Group = ListGroup.Miner })),
    ];

    private IReadOnlyList<ChoiceMenu.Choice> ColumnChoices
    {
        get
        {
            var names = Columns.Select(column => column.Name).ToList();
            return [.. OfferingColumns.All.Select(column => new ChoiceMenu.Choice(
                column.Label, names.Contains(column.Name), Listed(Filters with { Columns = AddressQuery.Toggled(names, column.Name) })))];
        }
    }

    protected override AddressScope Scope(DebtBook book) => OfferingList.Scope(book);

    protected override void Compute()
    {
        _ledgers = OfferingList.Of(Book, Query);
        _page = ListPage.Of(Query.Page, _ledgers.Count);
        _groups = OfferingGroup.Only(OfferingGroup.Of(_ledgers, Query), _page.Of(_ledgers));
        _totals = OfferingTotals.Of(_ledgers);
    }

    private static string Listed(AddressQuery query) => (query with { Open = null }).On(Urls.Offerings);
}
