using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Offerings;

/// <summary>What of a convertible can still convert, how, and the prices that its dilution is worth computing for.</summary>
/// <param name="PrincipalUsd">Owed at the end of the register's last quarter; where nothing was owed then or that is not known, the principal of the offering.</param>
/// <param name="IsOutstanding">Whether it is what was owed, not what was offered.</param>
public sealed record ConvertibleState(Offering Offering, ConversionTerms Terms, long PrincipalUsd, bool IsOutstanding)
{
    /// <summary>How it can end; null if that is not known.</summary>
    public InstrumentTerms? Ending { get; init; }

    /// <summary>The miner's newest quarter with a share price; null if there is none.</summary>
    public MinerQuarter? Priced { get; init; }

    /// <summary>The miner's newest quarter with a number of shares; null if there is none.</summary>
    public MinerQuarter? Counted { get; init; }

    /// <summary>The last share price that is known; without one the reference price, without that the conversion price.</summary>
    public decimal StartingPriceUsd => Priced?.SharePriceUsd ?? Offering.ReferencePriceUsd ?? Terms.PriceUsd;

    /// <summary>Share price from which the issuer may redeem: trigger × conversion price; null if the trigger is not known.</summary>
    public decimal? CallPriceUsd => Ending?.CallTriggerPercent is { } percent ? Terms.PriceUsd * percent / 100m : null;

    /// <summary>Principal that options were bought for and that is owed no more: whether they were kept or sold is not known.</summary>
    public long RepurchasedUsd => IsOutstanding && Offering.PrincipalUsd is { } offered ? Math.Max(0, offered - PrincipalUsd) : 0;

    /// <returns>Null without conversion terms or without any principal to apply them to.</returns>
    public static ConvertibleState? Of(DebtBook book, Ledger ledger)
    {
        var owed = ledger.At(book.Register[^1])?.Principal ?? 0;
        var principal = (owed > 0 ? owed : ledger.Offering.PrincipalUsd) ?? 0;
        if (ConversionTerms.Of(ledger.Offering) is not { } terms || principal == 0)
        {
            return null;
        }

        var quarters = book.Facts.All<MinerQuarter>().Where(fact => fact.Ticker == ledger.Issuer.Ticker).OrderByDescending(fact => fact.Quarter).ToList();
        return new ConvertibleState(ledger.Offering, terms, principal, owed > 0)
        {
            Ending = ledger.Terms,
            Priced = quarters.FirstOrDefault(fact => fact.SharePriceUsd is not null),
            Counted = quarters.FirstOrDefault(fact => fact.SharesOutstanding > 0),
        };
    }

    public Conversion At(decimal sharePrice) => new(this, new Dilution(Terms, PrincipalUsd, sharePrice, Offering.CappedCallCapUsd));

    /// <summary>
    /// The last share price, reference price, conversion price, that of the call, cap, each where known, and twice the
    /// conversion price: the lowest first.
    /// </summary>
    public IReadOnlyList<(PricePoint? Point, decimal PriceUsd)> Points =>
    [
        .. new (PricePoint Point, decimal? Price)[]
            {
                (PricePoint.Last, Priced?.SharePriceUsd),
                (PricePoint.Reference, Offering.ReferencePriceUsd),
                (PricePoint.Conversion, Terms.PriceUsd),
                (PricePoint.Call, CallPriceUsd),
                (PricePoint.Cap, Offering.CappedCallCapUsd),
                (PricePoint.TwiceConversion, 2 * Terms.PriceUsd),
            }
            .Where(point => point.Price is not null)
            .Select(point => ((PricePoint?)point.Point, point.Price!.Value))
            .OrderBy(point => point.Value),
    ];
}

public enum PricePoint
{
    /// <summary>The last that is known.</summary>
    Last,
    Reference,
    Conversion,

    /// <summary>From it on the issuer may redeem.</summary>
    Call,
    Cap,
    TwiceConversion,
}
