using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange;

/// <summary>Finds a company by its ticker, another ticker or a name of it: capitals, spaces and signs do not count.</summary>
/// <param name="known">All facts.</param>
public sealed class Companies(Facts known)
{
    private readonly Lazy<Dictionary<string, string?>> _tickers = new(() =>
    {
        var found = new Dictionary<string, string?>();
        foreach (var (name, ticker) in known.All<Miner>().Select(miner => (miner.Ticker, miner.Ticker))
            .Concat(known.All<Miner>().SelectMany(miner => miner.Aliases.Select(alias => (alias, miner.Ticker)))))
        {
            found.TryAdd(ColumnNames.Plain(name), ticker);
        }

        // A name that two companies have, or had, tells nothing.
        foreach (var names in known.All<Miner>().SelectMany(miner => new[] { miner.Name, miner.LegalName ?? "" }.Concat(miner.FormerNames).Select(name => (Name: ColumnNames.Plain(name), miner.Ticker)))
            .Where(one => one.Name.Length > 0).GroupBy(one => one.Name))
        {
            found.TryAdd(names.Key, names.Select(one => one.Ticker).Distinct().Count() == 1 ? names.First().Ticker : null);
        }

        return found;
    });

    /// <summary>Null if no company is called so, or more than one is.</summary>
    public string? Ticker(string name) => known.Find<Miner>(name) is not null ? name : _tickers.Value.GetValueOrDefault(ColumnNames.Plain(name));
}
