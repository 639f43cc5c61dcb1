using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Charts;

/// <summary>What the name of a series opens, for the day of the book.</summary>
public static class SeriesLink
{
    /// <returns>Null where there is no page for the series.</returns>
    public static string? Of(string key, Grouping by, DebtBook book)
    {
        var query = new AddressQuery { AsOf = book.KnownOn };
        return by switch
        {
            Grouping.Miner => query.On(Urls.Miner(key)),
            Grouping.Offering => query.On(Urls.Offering(key)),
            Grouping.Type => (query with { Types = [Enum.Parse<InstrumentType>(key)] }).On(Urls.Offerings),
            _ => null,
        };
    }

    /// <summary>The row of a published figure among the others.</summary>
    public static string Of(PublishedFigure figure, DebtBook book) =>
        $"{new AddressQuery { AsOf = book.KnownOn }.On(Urls.Benchmarks)}#{Anchor(figure)}";

    /// <summary>The anchor of that row.</summary>
    public static string Anchor(PublishedFigure figure) => string.Concat(figure.Key.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
}
