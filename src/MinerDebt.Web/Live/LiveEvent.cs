using System.Text.Json;
using System.Text.Json.Serialization;
using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Live;

/// <summary>What open pages are told of a book.</summary>
/// <param name="Version">The version that the book has now.</param>
/// <param name="Kinds">The kinds of facts that were changed to make it, named as the files of the data set; none where a page is only greeted.</param>
/// <param name="Tickers">The companies that they are about; null where they are about many, or about all.</param>
public sealed record LiveEvent(long Version, IReadOnlyList<string> Kinds, IReadOnlyList<string>? Tickers)
{
    private const int MostTickers = 20;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    public static LiveEvent Of(FactHistory history, long after)
    {
        SortedSet<string> kinds = new(StringComparer.Ordinal), tickers = new(StringComparer.Ordinal);
        var aboutAll = false;
        for (var version = after + 1; version <= history.Version; version++)
        {
            foreach (var fact in history.In(version).Select(revision => revision.Subject))
            {
                kinds.Add(FactKind.Of(fact).Name);
                if (Corrections.Ticker(history, fact) is { } ticker)
                {
                    tickers.Add(ticker);
                }
                else
                {
                    aboutAll = true;
                }
            }
        }

        return new LiveEvent(history.Version, [.. kinds], aboutAll || tickers.Count > MostTickers ? null : [.. tickers]);
    }

    /// <summary>As it is written to a stream of server-sent events.</summary>
    public byte[] Encode() => [.. "event: book\ndata: "u8, .. JsonSerializer.SerializeToUtf8Bytes(this, Json), .. "\n\n"u8];
}
