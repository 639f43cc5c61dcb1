namespace MinerDebt.Core.Analysis.Maturities;

/// <summary>By which day the part of an offering that no installment repays counts as due.</summary>
public enum MaturityBasis
{
    /// <summary>Stated maturity.</summary>
    Stated,

    /// <summary>The next day on which holders may ask for repayment without a condition, else stated maturity.</summary>
    FirstPut,

    /// <summary>The next day on which holders may ask for repayment under any condition, else stated maturity.</summary>
    Worst,
}
