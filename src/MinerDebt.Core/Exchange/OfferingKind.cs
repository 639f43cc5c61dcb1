using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange;

/// <summary>The columns of an offering.</summary>
internal static class OfferingKind
{
    public static FactKind Kind { get; } = new(typeof(Offering), "offerings", Read, new ColumnsOf<Offering>()
        .Key("offering_id", CellType.Text, one => one.Id)
        .Needed("ticker", CellType.Ticker, one => one.Ticker)
        .Needed("instrument_type", one => one.Type)
        .Needed("title", CellType.Text, one => one.Title)
        .Needed("currency", CellType.Text, one => one.Currency)
        .Add("base_principal_usd", CellType.Whole, one => one.BasePrincipalUsd)
        .Add("option_principal_usd", CellType.Whole, one => one.OptionPrincipalUsd)
        .Add("principal_usd", CellType.Whole, one => one.PrincipalUsd)
        .Add("net_proceeds_usd", CellType.Whole, one => one.NetProceedsUsd)
        .Add("coupon_pct", CellType.Number, one => one.CouponPercent)
        .Add("floating_rate", CellType.Text, one => one.FloatingRate)
        .Add("announced_on", CellType.Day, one => one.AnnouncedOn)
        .Add("priced_on", CellType.Day, one => one.PricedOn)
        .Add("closed_on", CellType.Day, one => one.ClosedOn)
        .Add("matures_on", CellType.PartialDay, one => one.MaturesOn)
        .Add("issue_price_pct", CellType.Number, one => one.IssuePricePercent)
        .Add("conversion_rate", CellType.Number, one => one.ConversionRate)
        .Add("conversion_price_usd", CellType.Number, one => one.ConversionPriceUsd)
        .Add("conversion_premium_pct", CellType.Number, one => one.ConversionPremiumPercent)
        .Add("reference_price_usd", CellType.Number, one => one.ReferencePriceUsd)
        .Add("capped_call_cap_usd", CellType.Number, one => one.CappedCallCapUsd)
        .Add("capped_call_cost_usd", CellType.Whole, one => one.CappedCallCostUsd)
        .Add("holder_put_on", CellType.Puts, one => one.HolderPuts)
        .Add("secured", CellType.Flag, one => one.Secured)
        .Add("rule_144a", CellType.Flag, one => one.Rule144A)
        .Needed("new_money", CellType.Flag, one => one.NewMoney)
        .Choices("use_of_proceeds", one => one.UseOfProceeds)
        .Add("use_note", CellType.Text, one => one.UseNote)
        .Needed("status", one => one.Status)
        .Add("outstanding_usd", CellType.Whole, one => one.OutstandingUsd)
        .Add("outstanding_as_of", CellType.Day, one => one.OutstandingAsOf)
        .Add("source_url", CellType.Address, one => one.Source.Url)
        .Add("source_publisher", CellType.Text, one => one.Source.Publisher)
        .Add("source_date", CellType.Day, one => one.Source.Date)
        .Add("source2_url", CellType.Address, one => one.SecondSourceUrl)
        .Confidence(one => one.Source)
        .Known()
        .Notes());

    private static Offering Read(FactRow row) => new()
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
        MaturesOn = row.PartialDate("matures_on"),
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
        SecondSourceUrl = row.Url("source2_url"),
        KnownOn = row.Date("known_on"),
        KnownSourceUrl = row.Url("known_source_url"),
        Notes = row.Remark("notes"),
    };
}
