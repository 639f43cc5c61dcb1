namespace MinerDebt.Core.Exchange;

/// <summary>How people call the columns of the data set.</summary>
internal static class ColumnNames
{
    private static readonly Dictionary<string, string[]> Others = new()
    {
        ["id"] = ["offering_id"],
        ["offering"] = ["offering_id"],
        ["issuer"] = ["ticker"],
        ["company"] = ["ticker"],
        ["symbol"] = ["ticker"],
        ["miner"] = ["ticker"],
        ["type"] = ["instrument_type"],
        ["instrument"] = ["instrument_type"],
        ["amount"] = ["principal_change_usd", "principal_usd", "value_usd", "contract_value_usd"],
        ["principal"] = ["principal_usd", "principal_change_usd"],
        ["principalchange"] = ["principal_change_usd"],
        ["change"] = ["principal_change_usd"],
        ["value"] = ["value_usd", "contract_value_usd"],
        ["carrying"] = ["carrying_usd"],
        ["carryingamount"] = ["carrying_usd"],
        ["currentportion"] = ["current_portion_usd"],
        ["netproceeds"] = ["net_proceeds_usd"],
        ["cash"] = ["cash_usd"],
        ["shares"] = ["shares_issued"],
        ["coupon"] = ["coupon_pct"],
        ["couponrate"] = ["coupon_pct"],
        ["interestrate"] = ["coupon_pct"],
        ["closing"] = ["closed_on", "period_end"],
        ["closingdate"] = ["closed_on"],
        ["periodending"] = ["period_end"],
        ["balancesheetdate"] = ["period_end"],
        ["debtclass"] = ["debt_class"],
        ["date"] = ["occurred_on", "period_end"],
        ["maturity"] = ["matures_on"],
        ["maturitydate"] = ["matures_on"],
        ["announced"] = ["announced_on"],
        ["priced"] = ["priced_on"],
        ["closed"] = ["closed_on"],
        ["class"] = ["debt_class"],
        ["hashrate"] = ["hashrate_ehs", "network_hashrate_ehs"],
        ["btc"] = ["btc_held"],
        ["btcprice"] = ["btc_price_usd"],
        ["source"] = ["source_url"],
        ["url"] = ["source_url"],
        ["link"] = ["source_url"],
        ["note"] = ["notes"],
        ["remarks"] = ["notes"],
        ["comment"] = ["notes"],
        ["comments"] = ["notes"],
    };

    /// <summary>Columns that the name may stand for, the most likely first.</summary>
    public static IReadOnlyList<string> Meant(string name) => Others.GetValueOrDefault(Plain(name)) ?? [];

    private static readonly Lazy<HashSet<string>> All = new(() => [.. FactKind.All.SelectMany(kind => kind.Columns).Select(column => Plain(column.Name)), .. Others.Keys]);

    /// <summary>Whether any kind of fact may have a column of this name.</summary>
    public static bool IsKnown(string name) => name.Length is > 0 and < 100 && (All.Value.Contains(Plain(name)) || All.Value.Contains(Plain(HeaderUnit.Of(name).Name)));

    /// <summary>Its letters and digits alone, small.</summary>
    public static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
