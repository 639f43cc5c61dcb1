using System.Text.RegularExpressions;
using MinerDebt.Core.Exchange;

namespace MinerDebt.Web.Text;

/// <summary>What the columns of the data set are called on pages.</summary>
public static partial class FieldNames
{
    private static readonly Dictionary<string, string> Special = new()
    {
        ["offering_id"] = "Offering id",
        ["ticker"] = "Ticker",
        ["cik"] = "CIK",
        ["instrument_type"] = "Type of instrument",
        ["base_principal_usd"] = "Base principal",
        ["option_principal_usd"] = "Exercised option",
        ["principal_usd"] = "Principal",
        ["coupon_pct"] = "Coupon, percent a year",
        ["conversion_rate"] = "Shares per $1,000 of principal",
        ["conversion_premium_pct"] = "Conversion premium, percent",
        ["issue_price_pct"] = "Issue price, percent",
        ["capped_call_cap_usd"] = "Cap price of the capped call",
        ["capped_call_cost_usd"] = "Cost of the capped call",
        ["holder_put_on"] = "Holder puts",
        ["rule_144a"] = "Rule 144A",
        ["use_note"] = "Use of proceeds in words",
        ["outstanding_usd"] = "Reported as owed",
        ["outstanding_as_of"] = "Reported as of",
        ["source_url"] = "Address of the source",
        ["source_publisher"] = "Published by",
        ["source_date"] = "Published on",
        ["source2_url"] = "Address of a second source",
        ["confidence"] = "Confidence",
        ["kind"] = "What happened",
        ["principal_change_usd"] = "Change of the principal",
        ["cash_usd"] = "Cash that changed hands",
        ["carrying_usd"] = "Carrying amount",
        ["current_portion_usd"] = "Due within a year",
        ["period"] = "Quarter or day",
        ["btc_price_usd"] = "Price of one bitcoin",
        ["network_hashrate_ehs"] = "Network hashrate, EH/s",
        ["block_subsidy_btc"] = "Block subsidy, BTC",
        ["hashprice_usd_per_phs_day"] = "Hashprice, $ per PH/s and day",
        ["hashrate_ehs"] = "Hashrate, EH/s",
        ["btc_held"] = "Bitcoin held",
        ["critical_it_mw"] = "Critical IT load, MW",
        ["fiscal_year_end"] = "Fiscal year ends, mm-dd",
    };

    /// <summary>A sentence about columns, with what they are called on pages.</summary>
    public static string In(string sentence) => Columns().Replace(sentence, match => IsColumn(match.Value) ? $"“{Of(match.Value)}”" : match.Value);

    public static string Of(string column) => Special.GetValueOrDefault(column) ?? Plain(column);

    private static bool IsColumn(string word) => FactKind.All.Any(kind => kind.Columns.Any(column => column.Name == word));

    [GeneratedRegex("[a-z]+(_[a-z0-9]+)+")]
    private static partial Regex Columns();

    // matures_on becomes "Matures on", net_proceeds_usd "Net proceeds".
    private static string Plain(string column)
    {
        var words = column.EndsWith("_usd", StringComparison.Ordinal) ? column[..^4] : column;
        return char.ToUpperInvariant(words[0]) + words[1..].Replace('_', ' ');
    }
}
