using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Offerings;

/// <summary>
/// Into how many shares $1,000 of principal converts, and so at which price. The rate is what a contract fixes and its
/// price is 1,000 / rate; where only the price is known the rate is 1,000 / price.
/// </summary>
/// <param name="Rate">Shares per $1,000 of principal, positive.</param>
/// <param name="PriceUsd">US dollars per share, exactly 1,000 / rate.</param>
/// <param name="Basis">Which of the two was given.</param>
/// <param name="ProductUsd">Given rate × given price; null unless both were given.</param>
/// <param name="Agrees">False if both were given and their product is not 1,000 within the rounding of both.</param>
public sealed record ConversionTerms(decimal Rate, decimal PriceUsd, ConversionBasis Basis, decimal? ProductUsd, bool Agrees)
{
    // Prices and rates are printed with at least two decimals; zeros at the end may have been left out.
    private const int Decimals = 2;

    /// <returns>Null if neither rate nor price is known.</returns>
    public static ConversionTerms? Of(Offering offering) => (offering.ConversionRate, offering.ConversionPriceUsd) switch
    {
        ({ } rate, { } price) when rate > 0 && price > 0 => new(rate, 1000m / rate, ConversionBasis.Both, rate * price, IsRounding(rate, price)),
        ({ } rate, _) when rate > 0 => new(rate, 1000m / rate, ConversionBasis.RateOnly, null, true),
        (_, { } price) when price > 0 => new(1000m / price, price, ConversionBasis.PriceOnly, null, true),
        _ => null,
    };

    private static bool IsRounding(decimal rate, decimal price) =>
        Math.Abs((rate * price) - 1000m) <= (HalfUnit(price) * rate) + (HalfUnit(rate) * price);

    private static decimal HalfUnit(decimal value) => new(5, 0, 0, false, (byte)(Math.Max((int)value.Scale, Decimals) + 1));
}

public enum ConversionBasis
{
    Both,

    /// <summary>The price is computed from the rate.</summary>
    RateOnly,

    /// <summary>The rate is computed from the price.</summary>
    PriceOnly,
}
