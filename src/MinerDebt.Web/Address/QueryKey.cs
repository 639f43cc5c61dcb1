using MinerDebt.Core.Model;

namespace MinerDebt.Web.Address;

/// <summary>A query key, the same on pages, in the API and in downloads.</summary>
/// <param name="Default">The value that means the same as leaving the key out, wherever the key is taken; null if there is none.</param>
public sealed record QueryKey(string Name, string Description, string? Default = null)
{
    public static readonly QueryKey Miners = new("miners", "Tickers or aliases, separated by commas, for example MARA,RIOT. All if absent. Naming a company includes it, whatever the universe.");
    public static readonly QueryKey Types = new("types", $"Instrument types, separated by commas: {Names<InstrumentType>()}. All if absent.");
    public static readonly QueryKey From = new("from", "First quarter, for example 2024Q3.");
    public static readonly QueryKey To = new("to", "Last quarter, for example 2025Q4.");
    public static readonly QueryKey At = new("at", "The quarter whose end is meant, for example 2025Q3. The last of the register if absent.");
    public static readonly QueryKey AsOf = new("asOf", "A day such as 2025-10-21: answers with what was known on it. Later filings and corrections are left out. All that is known now if absent.");
    public static readonly QueryKey By = new("by", "What a series is: miner, type, offering, recourse or total.", "miner");
    public static readonly QueryKey Universe = new("universe", "miner for public miners alone, all to add AI and trading houses that are compared with them.", "miner");
    public static readonly QueryKey Basis = new("basis", "When principal counts as due: stated for stated maturity, firstPut for the next day on which holders may ask for it without a condition, worst for the next under any condition.", "stated");
    public static readonly QueryKey Step = new("step", "What a column of the maturity wall spans: year or quarter.", "year");
    public static readonly QueryKey Status = new("status", $"Status of offerings, separated by commas: {Names<OfferingStatus>()}. All if absent.");
    public static readonly QueryKey Use = new("use", $"Use of proceeds, separated by commas: {Names<UseOfProceeds>()}. All if absent.");
    public static readonly QueryKey Secured = new("secured", "yes for secured offerings, no for unsecured ones. All if absent.");
    public static readonly QueryKey Rule144A = new("rule144a", "yes for offerings under Rule 144A, no for others. All if absent.");
    public static readonly QueryKey Coupon = new("coupon", "Coupon in percent a year, as a range such as 6..8, 6.., ..8, or 0 alone. Offerings whose coupon is not known are left out.");
    public static readonly QueryKey Size = new("size", "Principal in US dollars when it was raised, as a range such as 500M..1B, 1B.. or ..250000000.");
    public static readonly QueryKey Conversion = new("conversion", "Conversion price in US dollars, as a range such as 20..30.");
    public static readonly QueryKey Due = new("due", "Final maturity, as a range of days, months or years such as 2027..2028, 2027-06.. or ..2028-03-31. On the calendar of puts and calls, the days that are listed.");
    public static readonly QueryKey Put = new("put", "A day on which holders may ask for repayment, with or without a condition, as a range such as 2027-06..2028-12.");
    public static readonly QueryKey Search = new("q", "Words to search for.");
    public static readonly QueryKey Group = new("group", "What a list is grouped by: none, quarter or miner.", "none");
    public static readonly QueryKey Columns = new("columns", "Columns of a list, separated by commas.");
    public static readonly QueryKey View = new("view", "How the figures are shown: stacked, lines, share or table.", "stacked");
    public static readonly QueryKey Scale = new("scale", "The value axis of lines: linear, or log, on which equal distances are equal multiples.", "linear");
    public static readonly QueryKey Index = new("index", "What lines compare instead of amounts: none, first for the first quarter shown as 100, or year for the change from a year before in percent.", "none");
    public static readonly QueryKey Facet = new("facet", "none for one chart of all, miner for a small chart of each miner on one scale.", "none");
    public static readonly QueryKey Sort = new("sort", "Column that a list is sorted by; a leading - reverses it.");
    public static readonly QueryKey Price = new("price", "Share price in US dollars that conversion is computed for.");
    public static readonly QueryKey Btc = new("btc", "Price of one bitcoin in US dollars that collateral and scenarios are computed for, for example 50000. The price at the quarter's end if absent.");
    public static readonly QueryKey Share = new("share", "Share prices that a scenario is computed for, in percent of those at the quarter's end, for example 50. If absent, all holder puts count as on the maturity wall.");
    public static readonly QueryKey Rate = new("rate", "Rate in percent a year at which a scenario refinances what falls due, for example 9.5. Nothing is refinanced if absent.");
    public static readonly QueryKey Month = new("month", "Month such as 2027-12 up to whose end a scenario refinances what falls due. To the end of the scenario if absent.");
    public static readonly QueryKey Lender = new("lender", "Id of a bitcoin-backed loan whose loan-to-value thresholds stand in, as an illustration, where those of other loans are not public. None if absent.");
    public static readonly QueryKey Offering = new("offering", "Id of the offering whose chart is meant, for example mara-2024-11-conv-2030.");
    public static readonly QueryKey Page = new("page", "Which page of a long list, from 1. A page with several lists names the one that is meant, for example detail:2.", "1");
    public static readonly QueryKey Open = new("open", "The figure whose source is open, for example debt:2025Q3:MARA.");
    public static readonly QueryKey Find = new("find", "Words that the parts of the open source are narrowed to.");

    public static IReadOnlyList<QueryKey> All { get; } =
        [Miners, Types, From, To, At, AsOf, By, Universe, Basis, Step, Status, Use, Secured, Rule144A, Coupon, Size, Conversion, Due, Put, Search, Group, Columns, View, Scale, Index, Facet, Sort, Price, Btc, Share, Rate, Month, Lender, Offering, Page, Open, Find];

    private static string Names<T>() where T : struct, Enum => string.Join(", ", Enum.GetNames<T>());
}
