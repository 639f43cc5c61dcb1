using MinerDebt.Core.Analysis.Maturities;

namespace MinerDebt.Core.Analysis.Scenario;

/// <summary>Interest on a part of what is owed, before and after refinancing.</summary>
/// <param name="RatePercent">A year, of now; null if it is not known.</param>
/// <param name="NewRatePercent">A year, at which it is refinanced; null if it is not.</param>
public sealed record PaymentInterest(PaymentDue Payment, decimal? RatePercent, decimal? NewRatePercent)
{
    /// <summary>US dollars a year; null if the rate is not known.</summary>
    public decimal? BeforeUsd => Payment.PrincipalUsd * RatePercent / 100;

    /// <inheritdoc cref="BeforeUsd"/>
    public decimal? AfterUsd => Payment.PrincipalUsd * (NewRatePercent ?? RatePercent) / 100;
}
