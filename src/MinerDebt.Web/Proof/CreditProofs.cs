using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Proof;

/// <summary>Makes the sheets of who owes debt and what secures it.</summary>
internal static class CreditProofs
{
    /// <summary>What was owed under one kind of recourse.</summary>
    /// <returns>Null if there is no such kind.</returns>
    public static ProofSheet? Recourse(DebtBook book, Selection selection, Quarter quarter, string key)
    {
        if (!CreditText.Classes.Any(one => CreditText.Key(one).Equals(key, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var kind = CreditText.Classes.Single(one => CreditText.Key(one).Equals(key, StringComparison.OrdinalIgnoreCase));
        var holdings = DebtOutstanding.Holdings(book, selection, quarter).Where(holding => holding.Ledger.Obligor?.Recourse == kind).ToList();
        return Sheet(
            $"{Subject.Of(book, selection)}: {CreditText.Of(kind).ToLowerInvariant()} at the end of {quarter.Label}",
            $"Principal of {Terms.Count(holdings.Count, "instrument")} {CreditText.Which(kind)}.",
            holdings);
    }

    /// <summary>What one company of a group owed, under the guarantors and the recourse of one of its instruments.</summary>
    /// <returns>Null if nothing was owed on it.</returns>
    public static ProofSheet? Obligor(DebtBook book, Selection selection, Quarter quarter, string offering) =>
        ObligorDebt.All(DebtOutstanding.Holdings(book, selection, quarter)).FirstOrDefault(one => one.Holdings.Any(holding => holding.Ledger.Offering.Id == offering)) is { } debt
            ? Sheet(
                $"{debt.Miner.Ticker}: owed by {debt.Name ?? "a company that is not known"} at the end of {quarter.Label}",
                $"{CreditText.Of(debt.Recourse)} to {debt.Miner.Name}: {CreditText.Meaning(debt.Recourse)}. Guarantors: {CreditText.Guarantors(debt.Guarantors)}.",
                debt.Holdings)
            : null;

    /// <summary>A pledge of bitcoin.</summary>
    /// <param name="offering">One of its loans.</param>
    /// <param name="day">Of the pledge.</param>
    /// <returns>Null if there is no such pledge.</returns>
    public static ProofSheet? Collateral(DebtBook book, CollateralView view, string offering, string day) =>
        view.All.FirstOrDefault(one => Terms.Day(one.Pledge.AsOf) == day && one.Pledge.OfferingIds.Contains(offering)) is { } one ? Sheet(book, one, view.BtcUsd) : null;

    private static ProofSheet Sheet(DebtBook book, Collateral one, decimal? asked) => new(
        $"{one.Miner.Ticker}: bitcoin pledged, as of {Terms.LongDay(one.Pledge.AsOf)}",
        $"{CreditText.Bitcoin(one.Pledge.BtcPledged)} BTC for {Terms.Usd(one.PrincipalUsd)}",
        CollateralText.Rule(one, asked),
        [.. one.Loans.Select(loan => new ProofLine(loan, loan.On(one.ValuedOn)?.Principal, loan.Offering.FloatingRate ?? Terms.Coupon(loan.Offering), [.. loan.Events.Where(change => change.OccurredOn <= one.ValuedOn)]))],
        [],
        [])
    {
        Facts =
        [
            Fact(one.Pledge, $"The pledge of {Terms.Day(one.Pledge.AsOf)}"),
            .. one.BtcPriceUsd is { } price ? [new ProofFact($"One bitcoin at the end of {Quarter.Of(one.ValuedOn).Label}", CreditText.Price(price)) { Source = book.Facts.Find<MarketQuarter>(Quarter.Of(one.ValuedOn).ToString())?.Source }] : Array.Empty<ProofFact>(),
            .. one.Holding is { } held ? [new ProofFact($"Held by {one.Miner.Ticker} at the end of {held.Quarter.Label}", $"{CreditText.Bitcoin(held.BtcHeld)} BTC") { Source = held.Source }] : Array.Empty<ProofFact>(),
            .. one.IsIllustrated ? [Fact(one.Illustration!, "Illustration: the thresholds of another lender")] : Array.Empty<ProofFact>(),
        ],
    };

    private static ProofSheet Sheet(string title, string rule, IReadOnlyList<Holding> holdings) => new(
        title,
        Usd.Exact(holdings.Sum(holding => holding.Position.Principal)),
        rule,
        [.. holdings.Select(holding => new ProofLine(holding.Ledger, holding.Position.Principal, Signed(holding.Ledger.Obligor), holding.Events))],
        [],
        [])
    {
        Facts = [.. holdings.Where(holding => holding.Ledger.Obligor is not null).Select(holding => new ProofFact(
            $"{holding.Ledger.Issuer.Ticker} {holding.Ledger.Offering.Title}", CreditText.Of(holding.Ledger.Obligor!.Recourse).ToLowerInvariant())
        {
            Source = holding.Ledger.Obligor.Source,
            Note = holding.Ledger.Obligor.Notes,
        })],
    };

    private static ProofFact Fact(Pledge pledge, string title) => new(title, pledge.BtcPledged is { } bitcoin ? $"{CreditText.Bitcoin(bitcoin)} BTC" : "number not public")
    {
        Source = pledge.Source,
        Note = CollateralText.Pledge(pledge),
    };

    private static string Signed(Obligor? obligor) => obligor is null
        ? "who signed is not known"
        : $"signed by {CreditText.Signer(obligor)}; guarantors {CreditText.Guarantors(obligor.Guarantors)}; {CreditText.Of(obligor.Recourse).ToLowerInvariant()}";
}
