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
        ["accession"] = "Accession number",
        ["done"] = "All of it is entered",
        ["source_url"] = "Address of the source",
        ["source_publisher"] = "Published by",
        ["source_date"] = "Published on",
        ["source2_url"] = "Address of a second source",
        ["confidence"] = "Confidence",
        ["kind"] = "Kind",
        ["principal_change_usd"] = "Change of the principal",
        ["cash_usd"] = "Cash",
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
        ["guarantors"] = "Guaranteed by",
        ["obligor"] = "Company that owes it",
        ["recourse"] = "Recourse to the listed company",
        ["intra_group"] = "Lender of the same group",
        ["settlement"] = "Settlement of a conversion",
        ["on_demand"] = "Payable on demand",
        ["callable_from"] = "Issuer may redeem it from",
        ["call_trigger_pct"] = "Share price to redeem it from, percent of the conversion price",
        ["field"] = "Term",
        ["offering_ids"] = "Loans",
        ["btc_pledged"] = "Bitcoin pledged",
        ["initial_ltv_pct"] = "Loan-to-value at the start, percent",
        ["margin_call_ltv_pct"] = "Loan-to-value of a margin call, percent",
        ["liquidation_ltv_pct"] = "Loan-to-value of a liquidation, percent",
        ["due_from"] = "Falls due from",
        ["due_to"] = "Falls due to",
        ["known_on"] = "Known since",
        ["known_source_url"] = "Address of what was published then",
        ["sofr_pct"] = "SOFR, percent a year",
        ["equity_raised_usd"] = "Raised with shares",
        ["capex_usd"] = "Capital spending",
        ["mining_revenue_usd"] = "Revenue from mining",
        ["hpc_revenue_usd"] = "Revenue from AI and HPC",
        ["adjusted_ebitda_usd"] = "Adjusted EBITDA",
        ["share_price_usd"] = "Share price",
        ["fiscal_year_end"] = "Fiscal year ends, mm-dd",
    };

    /// <summary>A sentence about columns, with what they are called on pages.</summary>
    public static string In(string sentence) => Columns().Replace(sentence, match => IsColumn(match.Value) ? $"“{Of(match.Value)}”" : match.Value);

    /// <summary>The same with its full stop, where it is no question.</summary>
    public static string Sentence(string words) => In(words) + (words.EndsWith('?') ? "" : ".");

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
