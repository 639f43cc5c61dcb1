using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange;

/// <summary>The columns of offerings.csv.</summary>
internal static class OfferingFile
{
    public const string Header =
        "offering_id,ticker,instrument_type,title,currency,base_principal_usd,option_principal_usd,principal_usd,net_proceeds_usd,"
        + "coupon_pct,floating_rate,announced_on,priced_on,closed_on,matures_on,issue_price_pct,conversion_rate,conversion_price_usd,"
        + "conversion_premium_pct,reference_price_usd,capped_call_cap_usd,capped_call_cost_usd,holder_put_on,secured,rule_144a,new_money,"
        + "use_of_proceeds,use_note,status,outstanding_usd,outstanding_as_of,source_url,source_publisher,source_date,source2_url,confidence,notes";

    public static Offering Read(CsvRow row) => new()
    {
        Id = row.Needed("offering_id"),
        Ticker = row.Needed("ticker"),
        Type = row.Needed("instrument_type", row.Choice<InstrumentType>("instrument_type")),
        Title = row.Needed("title"),
        Currency = row.Needed("currency"),
        BasePrincipalUsd = row.Usd("base_principal_usd"),
        OptionPrincipalUsd = row.Usd("option_principal_usd"),
        PrincipalUsd = row.Usd("principal_usd"),
        NetProceedsUsd = row.Usd("net_proceeds_usd"),
        CouponPercent = row.Number("coupon_pct"),
        FloatingRate = row.Text("floating_rate"),
        AnnouncedOn = row.Date("announced_on"),
        PricedOn = row.Date("priced_on"),
        ClosedOn = row.Date("closed_on"),
        MaturesOn = row.Date("matures_on"),
        IssuePricePercent = row.Number("issue_price_pct"),
        ConversionRate = row.Number("conversion_rate"),
        ConversionPriceUsd = row.Number("conversion_price_usd"),
        ConversionPremiumPercent = row.Number("conversion_premium_pct"),
        ReferencePriceUsd = row.Number("reference_price_usd"),
        CappedCallCapUsd = row.Number("capped_call_cap_usd"),
        CappedCallCostUsd = row.Usd("capped_call_cost_usd"),
        HolderPuts = row.Puts("holder_put_on"),
        Secured = row.Flag("secured"),
        Rule144A = row.Flag("rule_144a"),
        NewMoney = row.Needed("new_money", row.Flag("new_money")),
        UseOfProceeds = row.Choices<UseOfProceeds>("use_of_proceeds"),
        UseNote = row.Text("use_note"),
        Status = row.Needed("status", row.Choice<OfferingStatus>("status")),
        OutstandingUsd = row.Usd("outstanding_usd"),
        OutstandingAsOf = row.Date("outstanding_as_of"),
        Source = row.Source(),
        SecondSourceUrl = row.Text("source2_url"),
        Notes = row.Text("notes"),
    };
}
