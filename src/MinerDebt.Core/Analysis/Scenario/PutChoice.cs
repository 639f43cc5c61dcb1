using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Scenario;

/// <summary>
/// Whether holders ask for repayment at the next put that they have without a condition. A holder who can convert into
/// shares worth more than par keeps the note; one who cannot asks for par: it is put where the share price is below the
/// conversion price: 1,000 of principal ÷ conversion price × share price, the conversion value, is then below the 1,000
/// that the indenture has the issuer repay. What the right to wait is worth beyond that is left out.
/// </summary>
/// <param name="Share">The fact that has the share price of the quarter; null if none is known.</param>
/// <param name="SharePriceUsd">In the scenario; null if it is not known or asked.</param>
/// <param name="ConversionPriceUsd">By the terms of the day; null if it is not known.</param>
public sealed record PutChoice(
    Holding Holding, HolderPut Put, MinerQuarter? Share, decimal? SharePriceUsd, decimal? ConversionPriceUsd, PutDecision Decision)
{
    /// <summary>Whether the scenario counts it as asked for.</summary>
    public bool IsAsked => Decision != PutDecision.Kept;

    /// <param name="payment">What a holder put without a condition makes due.</param>
    internal static PutChoice Of(PaymentDue payment, DateOnly at, MinerQuarter? share, decimal? sharePercent)
    {
        var price = share?.SharePriceUsd * sharePercent / 100;
        var conversion = ConversionTerms.Of(payment.Holding.Ledger.TermsOn(at))?.PriceUsd;
        return new PutChoice(payment.Holding, payment.Put!, share, price, conversion, (sharePercent, price, conversion) switch
        {
            (null, _, _) => PutDecision.Counted,
            (_, { } stock, { } strike) => stock < strike ? PutDecision.Exercised : PutDecision.Kept,
            _ => PutDecision.Unknown,
        });
    }
}

/// <summary>What holders do with a put.</summary>
public enum PutDecision
{
    /// <summary>No share price is asked: it counts, as on the maturity wall.</summary>
    Counted,

    /// <summary>The share price is below the conversion price, so they ask for repayment.</summary>
    Exercised,

    /// <summary>It is not, so they keep the note.</summary>
    Kept,

    /// <summary>The share price or the conversion price is not known: it counts.</summary>
    Unknown,
}
