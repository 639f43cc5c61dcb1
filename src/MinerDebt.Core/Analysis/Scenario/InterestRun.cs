namespace MinerDebt.Core.Analysis.Scenario;

/// <summary>
/// A year's interest on what is owed: at the coupons, and floating rates at the SOFR of the quarter; and once what falls
/// due has been refinanced at another rate. US dollars a year.
/// </summary>
/// <param name="Parts">They hold all that is owed once.</param>
public sealed record InterestRun(IReadOnlyList<PaymentInterest> Parts)
{
    /// <summary>On what has a known rate; null if something is owed and no rate is known.</summary>
    public decimal? BeforeUsd => Sum(part => part.BeforeUsd);

    /// <summary>Principal whose rate is not known.</summary>
    public long BeforeUnknownUsd => Parts.Where(part => part.BeforeUsd is null).Sum(part => part.Payment.PrincipalUsd);

    /// <summary>On what has a known rate after refinancing; null if something is owed and no rate is known.</summary>
    public decimal? AfterUsd => Sum(part => part.AfterUsd);

    /// <summary>Principal whose rate is not known after refinancing.</summary>
    public long AfterUnknownUsd => Parts.Where(part => part.AfterUsd is null).Sum(part => part.Payment.PrincipalUsd);

    /// <summary>Principal that is refinanced.</summary>
    public long RefinancedUsd => Parts.Where(part => part.NewRatePercent is not null).Sum(part => part.Payment.PrincipalUsd);

    /// <summary>What refinancing adds, over what has a known rate now.</summary>
    public decimal ChangeUsd => Parts.Where(part => part.BeforeUsd is not null).Sum(part => part.AfterUsd!.Value - part.BeforeUsd!.Value);

    // Unknown is never 0, and nothing owed costs nothing.
    private decimal? Sum(Func<PaymentInterest, decimal?> usd) =>
        Parts.Count > 0 && Parts.All(part => usd(part) is null) ? null : Parts.Sum(usd);
}
