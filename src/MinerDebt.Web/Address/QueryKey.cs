using MinerDebt.Core.Model;

namespace MinerDebt.Web.Address;

/// <summary>A query key, the same on pages, in the API and in downloads.</summary>
public sealed record QueryKey(string Name, string Description)
{
    public static readonly QueryKey Miners = new("miners", "Tickers or aliases, separated by commas, for example MARA,RIOT. All if absent. Naming a company includes it, whatever the universe.");
    public static readonly QueryKey Types = new("types", $"Instrument types, separated by commas: {string.Join(", ", Enum.GetNames<InstrumentType>())}. All if absent.");
    public static readonly QueryKey From = new("from", "First quarter, for example 2024Q3.");
    public static readonly QueryKey To = new("to", "Last quarter, for example 2025Q4.");
    public static readonly QueryKey By = new("by", "What a series is: miner, type or total.");
    public static readonly QueryKey Universe = new("universe", "miner for public miners alone, all to add AI and trading houses that are compared with them.");
    public static readonly QueryKey View = new("view", "How the figures are shown: stacked, lines, share or table.");
    public static readonly QueryKey Sort = new("sort", $"Order of a list: {string.Join(", ", OfferingOrder.Names)}; a leading - reverses it.");
    public static readonly QueryKey Open = new("open", "The figure whose proof is open, for example debt:2025Q3:MARA.");

    public static IReadOnlyList<QueryKey> All { get; } = [Miners, Types, From, To, By, Universe, View, Sort, Open];
}
