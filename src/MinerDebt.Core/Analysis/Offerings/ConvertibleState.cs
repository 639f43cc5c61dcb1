using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Offerings;

/// <summary>What of a convertible can still convert, and the prices that its dilution is worth computing for.</summary>
/// <param name="PrincipalUsd">Owed at the end of the register's last quarter; where nothing was owed then or that is not known, the principal of the offering.</param>
/// <param name="IsOutstanding">Whether it is what was owed, not what was offered.</param>
public sealed record ConvertibleState(Offering Offering, ConversionTerms Terms, long PrincipalUsd, bool IsOutstanding)
{
    /// <summary>The reference price; where it is not known the conversion price.</summary>
    public decimal StartingPriceUsd => Offering.ReferencePriceUsd ?? Terms.PriceUsd;

    /// <returns>Null without conversion terms or without any principal to apply them to.</returns>
    public static ConvertibleState? Of(DebtBook book, Ledger ledger)
    {
        var owed = ledger.At(book.Register[^1])?.Principal ?? 0;
        return ConversionTerms.Of(ledger.Offering) is { } terms && (owed > 0 ? owed : ledger.Offering.PrincipalUsd) is { } principal and > 0
            ? new ConvertibleState(ledger.Offering, terms, principal, owed > 0)
            : null;
    }

    public Dilution At(decimal sharePrice) => new(Terms, PrincipalUsd, sharePrice, Offering.CappedCallCapUsd);

    /// <summary>Reference price, conversion price, cap where known, and twice the conversion price, the lowest first.</summary>
    public IReadOnlyList<(PricePoint? Point, decimal PriceUsd)> Points =>
    [
        .. new (PricePoint Point, decimal? Price)[]
            {
                (PricePoint.Reference, Offering.ReferencePriceUsd),
                (PricePoint.Conversion, Terms.PriceUsd),
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
    Reference,
    Conversion,
    Cap,
    TwiceConversion,
}
