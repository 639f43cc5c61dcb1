namespace MinerDebt.Web.Address;

/// <summary>The paths of the program.</summary>
public static class Urls
{
    public const string Overview = "/";
    public const string Debt = "/debt";
    public const string Bridge = "/debt/bridge";
    public const string Offerings = "/offerings";
    public const string Maturities = "/maturities";
    public const string Miners = "/miners";
    public const string Reconciliation = "/reconciliation";
    public const string Benchmarks = "/benchmarks";
    public const string Search = "/search";
    public const string Api = "/api/v1";

    public static string Offering(string id) => $"{Offerings}/{id}";

    public static string Miner(string ticker) => $"{Miners}/{ticker}";

    /// <summary>A term of the glossary, by its anchor.</summary>
    public static string Term(string anchor) => $"{Docs("glossary")}#{anchor}";

    public static string Docs(string name) => $"/docs/{name}";
}
