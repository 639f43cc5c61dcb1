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

    private IReadOnlyList<OfferingColumn> Columns => Query.Columns.Count == 0 ? OfferingColumns.Shown : OfferingColumns.Of(Query.Columns);

    // What is shown, without how the page shows it.
    private AddressQuery Data => Query.Elsewhere with
    {
        Status = Query.Status,
        Use = Query.Use,
        Secured = Query.Secured,
        Rule144A = Query.Rule144A,
        Search = Query.Search,
        Group = Query.Group,
        Sort = Query.Sort,
    };

    private IReadOnlyList<(ListGroup, string, string)> GroupChoices =>
    [
        (ListGroup.None, "One list", Listed(Query with { Group = ListGroup.None })),
        (ListGroup.Quarter, "By quarter", Listed(Query with { Group = ListGroup.Quarter })),
        (ListGroup.Miner, "By miner", Listed(Query with { Group = ListGroup.Miner })),
    ];

    private IReadOnlyList<ChoiceMenu.Choice> ColumnChoices
    {
        get
        {
            var names = Columns.Select(column => column.Name).ToList();
            return [.. OfferingColumns.All.Select(column => new ChoiceMenu.Choice(
                column.Label, names.Contains(column.Name), Listed(Query with { Columns = AddressQuery.Toggled(names, column.Name) })))];
        }
    }

    protected override AddressScope Scope(DebtBook book) => OfferingList.Scope(book);

    protected override void Compute()
    {
        _ledgers = OfferingList.Of(Book, Query);
        _groups = OfferingGroup.Of(_ledgers, Query);
        _totals = OfferingTotals.Of(_ledgers);
    }

    private static string Listed(AddressQuery query) => (query with { Open = null }).On(Urls.Offerings);
}
