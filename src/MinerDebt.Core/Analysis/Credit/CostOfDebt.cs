using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Credit;

/// <summary>
/// What is paid on debt at a day. Straight debt and convertibles stand apart: holders of a convertible take a low coupon
/// for the right to convert, so that an average over both moves with their mix and says nothing about rates.
/// </summary>
/// <param name="On">The day.</param>
/// <param name="SofrPercent">Of the quarter that ends on the day, for what floats; null if it is not known.</param>
/// <param name="Rates">One for each holding.</param>
public sealed record CostOfDebt(DateOnly On, decimal? SofrPercent, IReadOnlyList<HoldingRate> Rates)
{
    public CouponAverage Straight { get; } = new([.. Rates.Where(one => !one.IsConvertible)]);

    public CouponAverage Convertible { get; } = new([.. Rates.Where(one => one.IsConvertible)]);

    public long TotalUsd => Straight.TotalUsd + Convertible.TotalUsd;

    /// <summary>Principal with a fixed coupon.</summary>
    public long FixedUsd => Straight.FixedUsd + Convertible.FixedUsd;

    /// <summary>Principal whose rate is known.</summary>
    public long KnownUsd => FixedUsd + Straight.FloatingUsd + Convertible.FloatingUsd;

    /// <summary>The part of the principal whose rate is known, from 0 to 1; null if nothing is owed.</summary>
    public decimal? KnownShare => TotalUsd == 0 ? null : (decimal)KnownUsd / TotalUsd;

    public decimal FixedInterestUsd => Straight.FixedInterestUsd + Convertible.FixedInterestUsd;

    public decimal FloatingInterestUsd => Straight.FloatingInterestUsd + Convertible.FloatingInterestUsd;

    /// <summary>
    /// Run-rate interest, US dollars: what is owed at the day for twelve months at its rates, with nothing repaid or
    /// borrowed; a lower bound where rates are not known.
    /// </summary>
    public decimal RunRateUsd => FixedInterestUsd + FloatingInterestUsd;

    /// <summary>Percent a year over both kinds, fixed coupons alone: only for splitting its change, see <see cref="CouponChange"/>.</summary>
    public decimal? MixedPercent => FixedUsd == 0 ? null : 100m * FixedInterestUsd / FixedUsd;

    /// <summary>What is paid on all that a selection owes at the end of a quarter of the register.</summary>
    public static CostOfDebt Of(DebtBook book, Selection selection, Quarter quarter) =>
        book.AtQuarter(selection, quarter, () => Of(book, DebtOutstanding.Holdings(book, selection, quarter), quarter));

    /// <summary>What is paid on holdings at the end of a quarter.</summary>
    public static CostOfDebt Of(DebtBook book, IReadOnlyList<Holding> holdings, Quarter quarter)
    {
        var sofr = book.Facts.Find<MarketQuarter>(quarter.ToString())?.SofrPercent;
        return new CostOfDebt(quarter.End, sofr, [.. holdings.Select(holding => HoldingRate.Of(holding, quarter.End, sofr))]);
    }
}
