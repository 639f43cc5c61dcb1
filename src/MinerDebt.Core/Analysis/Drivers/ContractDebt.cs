using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Drivers;

/// <summary>A debt raised for AI contracts, and what it asks for in a year. US dollars.</summary>
/// <param name="RatePercent">Percent a year: the coupon, else the floating rate of the quarter; null if neither is known.</param>
/// <param name="HalfYears">Over how many half-years it is repaid in <see cref="ServiceUsd"/>; null if that is not known.</param>
/// <param name="IsByContracts">Whether these are those of the contracts, since most of it is left to its last day.</param>
public sealed record ContractDebt(Holding Holding, decimal? RatePercent, int? HalfYears, bool IsByContracts)
{
    public long PrincipalUsd => Holding.Position.Principal;

    public decimal? InterestUsd => PrincipalUsd * RatePercent / 100;

    /// <summary>
    /// A year of equal half-yearly payments that repay it with interest: over the half-years from the first installment to
    /// the maturity where installments repay at least half of it; else over the term of the contracts, as a lender sizes a
    /// debt that is to be refinanced at its maturity.
    /// </summary>
    public decimal? ServiceUsd => RatePercent is { } rate && HalfYears is { } number ? LevelDebtService.Yearly(PrincipalUsd, rate, number) : null;

    /// <param name="contracts">Of the miner.</param>
    public static ContractDebt Of(Holding holding, DateOnly at, IReadOnlyList<HostingContract> contracts, MarketQuarter? market)
    {
        var payments = PaymentsDue.Of(holding, at, MaturityBasis.Stated);
        var installments = payments.Where(payment => payment.Kind == DueKind.Installment).ToList();
        var isAmortised = 2 * installments.Sum(payment => payment.PrincipalUsd) >= holding.Position.Principal && installments.Count > 0;
        return new ContractDebt(
            holding,
            HoldingRate.Of(holding, at, market?.SofrPercent).Percent,
            isAmortised ? HalfYearsOf(installments[0].DueOn!.Value, payments.Max(payment => payment.DueOn)!.Value) : HalfYearsOf(contracts),
            !isAmortised);
    }

    /// <summary>Half-yearly days from the first to the last payment, both counted.</summary>
    private static int HalfYearsOf(DateOnly first, DateOnly last)
    {
        var number = 1;
        while (last.AddMonths(-6 * number) >= first)
        {
            number++;
        }

        return number;
    }

    /// <summary>Of the terms of the contracts, weighted by their value.</summary>
    private static int? HalfYearsOf(IReadOnlyList<HostingContract> contracts)
    {
        var known = contracts.Where(contract => contract is { ContractValueUsd: > 0, TermYears: > 0 }).ToList();
        return known.Count == 0 ? null
            : (int)Math.Max(1, Math.Round(2 * known.Sum(contract => contract.ContractValueUsd!.Value * contract.TermYears!.Value) / known.Sum(contract => contract.ContractValueUsd!.Value)));
    }
}
