using System.Globalization;
using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Proof;

/// <summary>Makes the sheets of what an offering costs over its life: its all-in rate, where its money went, what retiring it took.</summary>
internal static class PriceProofs
{
    /// <param name="which">Empty for the stated maturity, <c>put</c>, <c>call</c> or <c>putcall</c> net of the capped call.</param>
    /// <returns>Null if the rate is not known.</returns>
    public static ProofSheet? AllIn(Ledger ledger, string[] which) => which switch
    {
        [] => AllIn(ledger, AllInRate.ToMaturity(ledger), "to maturity"),
        ["put"] => AllIn(ledger, AllInRate.ToFirstPut(ledger), "to the first holder put"),
        ["call"] => AllIn(ledger, AllInRate.ToMaturity(ledger, isNetOfCall: true), "to maturity, net of the capped call"),
        ["putcall"] => AllIn(ledger, AllInRate.ToFirstPut(ledger, isNetOfCall: true), "to the first holder put, net of the capped call"),
        _ => null,
    };

    /// <summary>All-in rates to maturity of one kind of debt, weighted by what is owed.</summary>
    public static ProofSheet AllInAverage(DebtBook book, Selection selection, Quarter quarter, bool convertible)
    {
        var cost = CostOfDebt.Of(book, selection, quarter);
        var kind = convertible ? cost.Convertible : cost.Straight;
        var average = Core.Analysis.Credit.AllInAverage.Of(kind);
        return new ProofSheet(
            $"{Subject.Of(book, selection)}: all-in rate of {(convertible ? "convertibles" : "straight debt")} at the end of {quarter.Label}",
            Terms.Percent(average.Percent),
            $"All-in rates to maturity weighted by what is owed, over the {Usd.Short(average.CoveredUsd)} of {Usd.Short(average.TotalUsd)} ({Terms.Share(average.CoveredShare)}) whose net proceeds, coupon and maturity are known.",
            [.. kind.Rates.Select(OfferingCost.Of).Select(one => new ProofLine(
                one.Ledger, one.Rate.PrincipalUsd, one.ToMaturity is { } rate ? $"{Terms.Percent(rate.Percent)} all-in, coupon {Terms.Coupon(one.Ledger.Offering)}" : "not known, left out", one.Rate.Holding.Events))],
            [],
            []);
    }

    /// <summary>Of one class of a miner's debt.</summary>
    /// <returns>Null if no balance allows it.</returns>
    public static ProofSheet? Effective(DebtBook book, Miner miner, Quarter quarter, string debtClass) =>
        EffectiveRate.All(book, miner, quarter).FirstOrDefault(one => one.Balance.DebtClass.ToString() == debtClass) is { } rate
            ? new ProofSheet(
                $"{miner.Name}: effective rate of its {Names.Of(rate.Balance.DebtClass).ToLowerInvariant()} on {Terms.LongDay(rate.Balance.PeriodEnd)}",
                Terms.Percent(rate.Percent),
                $"The rate at which the coupons and repayments to come are worth the carrying amount of {Usd.Exact(rate.Balance.CarryingUsd!.Value)}, against a principal of {Usd.Exact(rate.Balance.PrincipalUsd!.Value)}. Effective a year, coupons half-yearly, days ÷ 365.25.",
                [.. rate.Holdings.Select(holding => new ProofLine(holding.Ledger, holding.Position.Principal, $"{Terms.Coupon(holding.Ledger.TermsOn(rate.Balance.PeriodEnd))}, due {Terms.Day(holding.Ledger.TermsOn(rate.Balance.PeriodEnd).MaturesOn)}", holding.Events))],
                [rate.Balance],
                [])
            : null;

    public static ProofSheet Retired(DebtBook book, Selection selection)
    {
        var all = Retirement.All(book, selection);
        var total = RetirementTotal.Of(all);
        return new ProofSheet(
            $"{Subject.Of(book, selection)}: cash paid to retire par, {selection.From.Label} to {selection.To.Label}",
            total.Percent is { } percent ? $"{CreditText.OfPar(percent)} of par" : "Price not known",
            $"{Usd.Exact(total.CashUsd)} for {Usd.Exact(total.PricedParUsd)} of principal, where all of the price is known to be cash; {Usd.Short(total.ParUsd)} were repurchased, redeemed or exchanged.",
            [.. all.GroupBy(one => one.Ledger).Select(group => new ProofLine(
                group.Key, group.Sum(one => one.ParUsd), string.Join("; ", group.Select(Words)), [.. group.Select(one => one.Event)]))],
            [],
            []);
    }

    /// <returns>Null if the net proceeds are not known.</returns>
    public static ProofSheet? Waterfall(DebtBook book, Ledger ledger) => ProceedsWaterfall.Of(book, ledger) is not { } waterfall ? null : new ProofSheet(
        $"{OfferingText.Name(ledger)}: where the proceeds went",
        $"{(waterfall.IsAtMost ? "At most " : "")}{Usd.Exact(waterfall.LeftUsd)} left for growth",
        $"{Usd.Exact(waterfall.GrossUsd)} gross{(Proceeds.AreOfBase(ledger.Offering) ? ", the base alone, which the net proceeds are of" : "")}{string.Concat(waterfall.Steps.Select(Words))}. {(waterfall.IsAtMost ? "An amount of which only the use is known is not taken off, so that less may be left." : "")}",
        [
            new ProofLine(ledger, ledger.Offering.PrincipalUsd, ledger.Offering.UseNote, [.. ledger.Events.Where(one => one.PrincipalChangeUsd > 0)]),
            .. waterfall.Steps.SelectMany(step => step.Events).GroupBy(one => one.OfferingId).Select(group => new ProofLine(
                book.FindOffering(group.Key)!, group.Sum(one => one.PrincipalChangeUsd), "repaid from it", [.. group])),
        ],
        [],
        []);

    private static ProofSheet? AllIn(Ledger ledger, AllInRate? rate, string until) => rate is null ? null : new ProofSheet(
        $"{OfferingText.Name(ledger)}: all-in rate {until}",
        Terms.Percent(rate.Percent),
        $"The rate at which coupons and par of {Usd.Exact(rate.ParUsd)} discount to {Usd.Exact(rate.ProceedsUsd)}, from {Terms.LongDay(rate.From)} to {Terms.LongDay(rate.Until)}. Effective a year; coupons half-yearly, each in full, their days counted back from the end; days ÷ 365.25.{(Proceeds.AreOfBase(ledger.Offering) ? " The net proceeds are those of the base alone, and so is par." : "")}",
        [new ProofLine(ledger, ledger.Offering.PrincipalUsd, $"{Terms.Coupon(ledger.Offering)}, net proceeds {Terms.Usd(ledger.Offering.NetProceedsUsd)}{(ledger.Offering.CappedCallCostUsd is { } cost ? $", capped call {Usd.Short(cost)}" : "")}", [])],
        [],
        [])
    {
        Facts = [.. rate.Payments.OrderBy(one => one.On).GroupBy(one => one.On).Select(day => new ProofFact(Terms.Day(day.Key), Shares.Value(day.Sum(one => one.Usd))))],
    };

    private static string Words(Retirement one) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Names.Of(one.Event.Kind).ToLowerInvariant()} {Terms.Day(one.Event.OccurredOn)}: {(one.CashUsd is { } cash ? Usd.Short(cash) + " in cash" : "cash not known")}{(one.Percent is { } percent ? $", {CreditText.OfPar(percent)} of par" : one.IsInKind ? ", and shares or notes" : "")}");

    private static string Words(ProceedsStep step) => step.Usd is { } usd
        ? $" − {Usd.Exact(usd)} {CreditText.Of(step.Use).ToLowerInvariant()} ({CreditText.Of(step.Basis)})"
        : $" − {CreditText.Of(step.Use).ToLowerInvariant()}, amount not known";
}
