using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Credit;

/// <summary>
/// The effective rate of one class of a miner's debt: the yearly rate at which the coupons and repayments to come are
/// worth the reported carrying amount (the effective interest method of ASC 835-30, solved for the rate). Where an option
/// was split off a convertible it is far above the coupon.
/// </summary>
/// <param name="Balance">What was reported: carrying amount and principal of the class.</param>
/// <param name="Holdings">The instruments of the class on that day.</param>
/// <param name="Percent">Effective a year; coupons half-yearly, the first for its part after the day, days ÷ 365.25.</param>
public sealed record EffectiveRate(Miner Miner, DebtBalance Balance, IReadOnlyList<Holding> Holdings, decimal Percent)
{
    /// <summary>Percent of the reported principal up to which ours is the same debt.</summary>
    public const decimal TolerancePercent = 0.5m;

    /// <summary>
    /// The rates that the balances of a miner for a quarter allow: reported for one class, with both amounts, where the
    /// principal is that of our instruments and each of these has a known coupon and known days of repayment.
    /// </summary>
    public static IReadOnlyList<EffectiveRate> All(DebtBook book, Miner miner, Quarter quarter) =>
    [
        .. from balance in book.Balances[miner.Ticker]
           where Quarter.Nearest(balance.PeriodEnd) == quarter && balance is { Basis: BalanceKind.Reported, CarryingUsd: > 0, PrincipalUsd: > 0 }
           where Enum.TryParse<InstrumentType>(balance.DebtClass.ToString(), out _)
           let rate = Of(book, miner, balance)
           where rate is not null
           select rate,
    ];

    private static EffectiveRate? Of(DebtBook book, Miner miner, DebtBalance balance)
    {
        var holdings = HoldingsOf(book, miner, balance);
        var owed = holdings.Sum(holding => holding.Position.Principal);
        if (Math.Abs(owed - balance.PrincipalUsd!.Value) > balance.PrincipalUsd.Value * TolerancePercent / 100)
        {
            return null;
        }

        var payments = holdings.Select(holding => PaymentsOf(holding, balance.PeriodEnd)).ToList();
        return payments.All(one => one is not null)
            && DiscountRate.Of(balance.CarryingUsd!.Value, balance.PeriodEnd, [.. payments.SelectMany(one => one!)]) is { } percent
                ? new EffectiveRate(miner, balance, holdings, percent)
                : null;
    }

    private static List<Holding> HoldingsOf(DebtBook book, Miner miner, DebtBalance balance) =>
    [
        .. from ledger in book.LedgersOf[miner.Ticker]
           where ledger.IsCounted && ledger.Offering.Type.ToString() == balance.DebtClass.ToString()
           let position = ledger.On(balance.PeriodEnd)
           where position is { Principal: > 0 }
           orderby position.Value.Principal descending
           select new Holding(ledger, position.Value, balance.PeriodEnd),
    ];

    private static IReadOnlyList<CashFlow>? PaymentsOf(Holding holding, DateOnly day)
    {
        var due = PaymentsDue.Of(holding, day, MaturityBasis.Stated);
        return holding.Ledger.TermsOn(day).CouponPercent is { } coupon && due.All(one => one.IsAhead)
            ? CouponDays.Payments(day, coupon, [.. due.Select(one => new CashFlow(one.DueOn!.Value, one.PrincipalUsd))], isFirstWhole: false)
            : null;
    }
}
