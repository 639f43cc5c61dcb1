namespace MinerDebt.Web.Address;

/// <summary>The file of what is committed, drawn and undrawn.</summary>
public static class CommitmentFile
{
    /// <param name="query">Which offerings.</param>
    public static string Of(AddressQuery query) =>
        (query with { From = null, To = null, Columns = ["miner", "id", "title", "due", "committed", "drawn", "undrawn"] }).On(Urls.Api + "/offerings.csv");
}
