using MinerDebt.Core.Analysis;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Address;

/// <summary>Reads query keys. What can not be read is a problem and keeps its default.</summary>
/// <param name="value">The value of a key; null or empty if it is not given.</param>
/// <param name="first">First quarter that can be asked for.</param>
/// <param name="last">Last quarter that can be asked for.</param>
public sealed class AddressReader(Func<string, string?> value, DebtBook book, Quarter first, Quarter last)
{
    private readonly List<Problem> _problems = [];

    public static (AddressQuery Query, IReadOnlyList<Problem> Problems) Read(Func<string, string?> value, DebtBook book, (Quarter First, Quarter Last) span)
    {
        var reader = new AddressReader(value, book, span.First, span.Last);
        return (reader.Read(), reader._problems);
    }

    public static string Lower<T>(T choice) where T : struct, Enum => choice.ToString().ToLowerInvariant();

    private AddressQuery Read()
    {
        var (from, to) = (ReadQuarter(QueryKey.From), ReadQuarter(QueryKey.To));
        if (from > to)
        {
            Report(QueryKey.From, from.ToString()!, $"a quarter up to {to} (to) is accepted");
            (from, to) = (null, null);
        }

        return new AddressQuery
        {
            Miners = [.. ReadList(QueryKey.Miners, text => book.FindMiner(text)?.Ticker,
                $"{string.Join(", ", book.Miners.Select(miner => miner.Ticker))} are accepted").Distinct()],
            Types = [.. ReadList(QueryKey.Types, Choice<InstrumentType>, Choices(Enum.GetNames<InstrumentType>())).OfType<InstrumentType>().Distinct()],
            From = from,
            To = to,
            By = ReadChoice<Grouping>(QueryKey.By),
            IncludesAdjacent = ReadOne(QueryKey.Universe, text => text.ToUpperInvariant() switch { "ALL" => true, "MINER" => false, _ => (bool?)null }, "miner, all are accepted") ?? false,
            View = ReadChoice<View>(QueryKey.View),
            Sort = ReadOne(QueryKey.Sort, OfferingOrder.Parse, $"{string.Join(", ", OfferingOrder.Names)}, each also with a leading -, are accepted") ?? OfferingOrder.Newest,
            Open = value(QueryKey.Open.Name) is { Length: > 0 } open ? open : null,
        };
    }

    private Quarter? ReadQuarter(QueryKey key) => ReadOne<Quarter?>(
        key,
        text => Quarter.TryParse(text, out var quarter) && quarter >= first && quarter <= last ? quarter : null,
        $"a quarter from {first} to {last} is accepted");

    private T ReadChoice<T>(QueryKey key) where T : struct, Enum =>
        ReadOne(key, Choice<T>, Choices(Enum.GetValues<T>().Select(Lower))) ?? default;

    private T? ReadOne<T>(QueryKey key, Func<string, T?> parse, string accepted)
    {
        if (value(key.Name) is not { Length: > 0 } text)
        {
            return default;
        }

        var read = parse(text.Trim());
        if (read is null)
        {
            Report(key, text, accepted);
        }

        return read;
    }

    private IEnumerable<T> ReadList<T>(QueryKey key, Func<string, T?> parse, string accepted)
    {
        foreach (var text in (value(key.Name) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (parse(text) is { } read)
            {
                yield return read;
            }
            else
            {
                Report(key, text, accepted);
            }
        }
    }

    // Enum.TryParse would take numbers and lists of names too.
    private static T? Choice<T>(string text) where T : struct, Enum =>
        Enum.GetNames<T>().FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name ? Enum.Parse<T>(name) : null;

    private static string Choices(IEnumerable<string> names) => $"{string.Join(", ", names)} are accepted";

    private void Report(QueryKey key, string text, string accepted) => _problems.Add(new Problem(null, key.Name, text, accepted));
}
