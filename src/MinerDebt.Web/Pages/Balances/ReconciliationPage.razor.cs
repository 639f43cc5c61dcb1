using MinerDebt.Core.Analysis.Balances;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Proof;

namespace MinerDebt.Web.Pages.Balances;

public sealed partial class ReconciliationPage
{
    private const string Detail = "#detail";

    private IReadOnlyList<IReadOnlyList<Reconciliation>> _rows = [];
    private IReadOnlyList<Reconciliation> _detail = [];
    private ReconciledShare _share = null!;
    private Quarter _at;
    private ListPage _page = null!;
    private ListPage _detailPage = null!;

    // Another choice of miners begins on its first page.
    private AddressQuery Filters => Query with { Page = 1 };

    private AddressQuery Data => Query.Elsewhere with { Types = [] };

    protected override void Compute()
    {
        var selection = Selected(Query) with { Types = new HashSet<InstrumentType>() };
        _at = Query.At ?? selection.To;
        var miners = Reconciling.Miners(Book, selection);
        _page = ListPage.Wide(Query.Page, miners.Count, selection.Quarters.Count, "matrix-title");
        _rows = [.. _page.Of(miners).Select(miner => Reconciling.Row(Book, miner, selection))];
        _detail = [.. Reconciling.Table(Book, selection with { From = _at, To = _at })
            .Select(row => row[0]).OrderBy(one => one.Status == ReconciliationStatus.NoFiling).ThenByDescending(one => one.OursUsd)];
        _detailPage = ListPage.Of(Query.Page, _detail.Count, "detail");
        _share = ReconciledShare.Of(Book, selection, _at);
    }

    private string Proof(Reconciliation one) => Opened(ProofLink.Ties(one.Quarter, one.Miner.Ticker));
}
