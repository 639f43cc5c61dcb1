using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Book;
using MinerDebt.Web.Address;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Proof;

/// <summary>Makes the sheets of the sums of the put and call calendar.</summary>
internal sealed class CalendarProof(DebtBook book, AddressQuery query)
{
    public const string Puts = "puts";
    public const string Conditional = "conditional";
    public const string Calls = "calls";
    public const string Callable = "callable";

    /// <summary>Stands for all years that are listed.</summary>
    public const string Whole = "all";

    private readonly CalendarView _view = new(book, query);

    /// <param name="what">One of the constants.</param>
    /// <param name="key">A year, or <see cref="Whole"/>.</param>
    /// <returns>Null if there is no such figure.</returns>
    public ProofSheet? Read(string what, string key)
    {
        var total = key == Whole ? _view.Total : _view.Years.FirstOrDefault(year => year.Key == key)?.Total;
        var when = key == Whole ? (query.Due is { } days ? $", {RangeWords.Of(days)}" : "") : $" in {key}";
        return (what, total) switch
        {
            (Callable, _) when key == Whole => Already(),
            (_, null) => null,
            (Puts, _) => Sheet($"holders may ask for without a condition{when}", total.Puts),
            (Conditional, _) => Sheet($"holders may ask for only under a condition{when}", total.Conditional),
            (Calls, _) => Sheet($"issuers may redeem from a day{when}", total.Calls),
            _ => null,
        };
    }

    private ProofSheet Sheet(string what, IReadOnlyList<CalendarEntry> entries) => new(
        $"{Subject.Of(book, _view.Selection)}: principal that {what}",
        Usd.Exact(entries.Sum(entry => entry.PrincipalUsd)),
        $"Of what was owed at the end of {_view.At.Label}: each instrument once, on its first such day, with what the installments before that day leave.",
        [.. entries.Select(entry => new ProofLine(entry.Holding.Ledger, entry.PrincipalUsd, $"{Terms.Day(entry.On)}: {DueTerms.Explain(entry)}", entry.Holding.Events))],
        [],
        DebtOutstanding.Unknown(book, _view.Selection));

    private ProofSheet Already()
    {
        var holdings = _view.Callable;
        return new ProofSheet(
            $"{Subject.Of(book, _view.Selection)}: principal that issuers may redeem already",
            Usd.Exact(holdings.Sum(holding => holding.Position.Principal)),
            $"What was owed at the end of {_view.At.Label} on instruments that were callable by then.",
            [.. holdings.Select(holding => new ProofLine(
                holding.Ledger, holding.Position.Principal,
                $"callable from {Terms.Day(holding.Ledger.Terms?.CallableFrom)}{(holding.Ledger.Terms?.CallTriggerPercent is { } trigger ? $", if the share price is at least {Terms.Percent(trigger)} of the conversion price" : "")}", holding.Events))],
            [],
            []);
    }
}
