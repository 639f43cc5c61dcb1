using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Book;
using MinerDebt.Web.Address;
using MinerDebt.Web.Downloads;
using MinerDebt.Web.Downloads.Views;
using MinerDebt.Web.Proof;

namespace MinerDebt.Web.Pages.Debt;

public sealed partial class BridgePage
{
    private BridgeView _view = null!;

    private bool IsEmpty => _view.Bridge is { OpeningUsd: 0, ClosingUsd: 0 } && _view.Bridge.Steps.All(step => step.Entries.Count == 0);

    private AddressQuery Data => Query.Elsewhere with { From = null, To = null, At = Query.At };

    protected override AddressScope Scope(DebtBook book) => BridgeScope.Of(book);

    protected override void Compute() => _view = ChartCatalog.Bridge.On(Book, Query, Opened);

    private string LevelHref(bool closing) => Opened(ProofLink.Debt(closing ? _view.Bridge!.Quarter : _view.Bridge!.Quarter - 1));

    private string StepHref(BridgeStepKind step) => Opened(ProofLink.Bridge(_view.Bridge!.Quarter, step));
}
