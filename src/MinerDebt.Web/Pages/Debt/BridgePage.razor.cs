using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Web.Address;
using MinerDebt.Web.Charts;
using MinerDebt.Web.Proof;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Pages.Debt;

public sealed partial class BridgePage
{
    private Bridge? _bridge;
    private WaterfallData? _chart;
    private IReadOnlyList<Ledger> _unknown = [];

    private bool IsEmpty => _bridge is { OpeningUsd: 0, ClosingUsd: 0 } && _bridge.Steps.All(step => step.Entries.Count == 0);

    private AddressQuery Data => Query.Elsewhere with { From = null, To = null, At = Query.At };

    protected override AddressScope Scope(DebtBook book) => BridgeScope.Of(book);

    protected override void Compute()
    {
        if (Bridge.Quarters(Book).Count == 0)
        {
            (_bridge, _chart) = (null, null);
            return;
        }

        var quarter = Query.At ?? Book.Register[^1];
        var selection = Query.Select(quarter - 1, quarter) with { From = quarter - 1, To = quarter };
        _bridge = Bridge.Of(Book, selection, quarter);
        _unknown = DebtOutstanding.Unknown(Book, selection);
        var unverified = DebtOutstanding.Table(Book, selection, Grouping.Total).Series.SingleOrDefault()?.Unverified ?? [0, 0];
        _chart = BridgeChart.Of(Summary(selection), _bridge, (unverified[0], unverified[1]), LevelHref, StepHref);
    }

    private string LevelHref(bool closing) => Opened(ProofLink.Debt(closing ? _bridge!.Quarter : _bridge!.Quarter - 1));

    private string StepHref(BridgeStepKind step) => Opened(ProofLink.Bridge(_bridge!.Quarter, step));

    private string Summary(Selection selection)
    {
        var ends = $"{Subject.Of(Book, selection)} owed {Usd.Short(_bridge!.OpeningUsd)} at the end of {selection.From.Label} and {Usd.Short(_bridge.ClosingUsd)} at the end of {selection.To.Label}";
        var largest = _bridge.Steps.MaxBy(step => Math.Abs(step.ChangeUsd))!;
        return largest.ChangeUsd == 0
            ? $"{ends}: nothing changed."
            : $"{ends}; the largest step was {BridgeNames.Of(largest.Kind).ToLowerInvariant()} with {Usd.Change(largest.ChangeUsd)}.";
    }
}
