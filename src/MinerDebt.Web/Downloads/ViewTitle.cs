using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Downloads;

/// <summary>The title of a view: what it shows, of whom, and when.</summary>
public static class ViewTitle
{
    private const int NamedMiners = 6;
    private const int NamedTypes = 2;

    /// <summary><c>Share of debt: MARA, RIOT, CLSK, Q2 2025 to Q2 2026</c>.</summary>
    public static string Of(DebtBook book, AddressQuery query, string what, string when) =>
        $"{what}: {Who(query)}{Types(query.Types)}, {when}{Known(book)}";

    /// <summary>The title of what is about one company or offering, whatever else the address asks for.</summary>
    public static string Of(DebtBook book, string what, string who, string when) => $"{what}: {who}, {when}{Known(book)}";

    /// <summary>The title of a page of lists, with what is asked for: <c>Offerings: MARA, RIOT, convertible notes</c>.</summary>
    public static string OfList(AddressQuery query, string what) =>
        (query.Miners.Count, query.Types.Count, query.IncludesAdjacent) is (0, 0, false) ? what : $"{what}: {Who(query)}{Types(query.Types)}";

    public static string Range(Quarter from, Quarter to) => from == to ? from.Label : $"{from.Label} to {to.Label}";

    /// <summary>At the end of a quarter.</summary>
    public static string End(Quarter quarter) => $"end of {quarter.Label}";

    /// <summary>What a series is, behind what is shown.</summary>
    public static string By(Grouping by) => by switch
    {
        Grouping.Type => " by instrument",
        Grouping.Offering => " by offering",
        Grouping.Recourse => " by recourse",
        Grouping.Miner => " by miner",
        _ => "",
    };

    private static string Who(AddressQuery query) => query.Miners.Count switch
    {
        0 when query.IncludesAdjacent => "public miners and AI hosts",
        0 => "public miners",
        <= NamedMiners => string.Join(", ", query.Miners),
        var count => $"{count} companies",
    };

    private static string Types(IReadOnlyList<InstrumentType> types) => types.Count switch
    {
        0 => "",
        <= NamedTypes => $", {string.Join(" and ", types.Select(type => Names.Of(type).ToLowerInvariant()))}",
        var count => $", {count} types of instrument",
    };

    /// <summary>The day on which it was known, behind the rest; empty for what is known now.</summary>
    public static string Known(DebtBook book) => book.KnownOn is { } day ? $", as known on {Terms.LongDay(day)}" : "";
}
