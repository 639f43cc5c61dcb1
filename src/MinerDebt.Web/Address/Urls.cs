namespace MinerDebt.Web.Address;

/// <summary>The paths of the program.</summary>
public static class Urls
{
    public const string Overview = "/";
    public const string Debt = "/debt";
    public const string Offerings = "/offerings";
    public const string Api = "/api/v1";
}
