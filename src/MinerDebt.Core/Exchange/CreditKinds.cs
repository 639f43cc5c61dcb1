using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange;

/// <summary>The columns of what is known of an offering beyond its terms, and of what issuers say falls due.</summary>
internal static class CreditKinds
{
    public static IReadOnlyList<FactKind> All { get; } =
    [
        new(typeof(Obligor), "obligors", Obligor, new ColumnsOf<Obligor>()
            .Key("offering_id", CellType.OfferingId, one => one.OfferingId)
            .Add("obligor", CellType.Text, one => one.Name)
            .Add("guarantors", CellType.List, one => one.Guarantors)
            .Choice("recourse", one => one.Recourse)
            .Add("consolidated", CellType.Flag, one => one.Consolidated)
            .Add("intra_group", CellType.Flag, one => one.IntraGroup)
            .Source(one => one.Source)
            .Notes()),
        new(typeof(InstrumentTerms), "terms", Terms, new ColumnsOf<InstrumentTerms>()
            .Key("offering_id", CellType.OfferingId, one => one.OfferingId)
            .Choice("settlement", one => one.Settlement)
            .Add("on_demand", CellType.Flag, one => one.OnDemand)
            .Add("callable_from", CellType.Day, one => one.CallableFrom)
            .Add("call_trigger_pct", CellType.Number, one => one.CallTriggerPercent)
            .Choice("capped_call", one => one.CappedCall)
            .Source(one => one.Source)
            .Notes()),
        new(typeof(ScheduledPayment), "schedules", ScheduledPayment, new ColumnsOf<ScheduledPayment>()
            .Key("offering_id", CellType.OfferingId, one => one.OfferingId)
            .Key("due_on", CellType.Day, one => one.DueOn)
            .Add("principal_usd", CellType.Whole, one => one.PrincipalUsd)
            .Needed("kind", one => one.Kind)
            .Source(one => one.Source)
            .Notes()),
        new(typeof(Amendment), "amendments", Amendment, new ColumnsOf<Amendment>()
            .Key("offering_id", CellType.OfferingId, one => one.OfferingId)
            .Key("changed_on", CellType.Day, one => one.ChangedOn)
            .Key("field", one => one.Field)
            .Add("old_value", CellType.Text, one => one.OldValue)
            .Add("new_value", CellType.Text, one => one.NewValue)
            .Source(one => one.Source)
            .Notes()),
        new(typeof(Pledge), "pledges", Pledge, new ColumnsOf<Pledge>()
            .Key("offering_ids", CellType.OfferingIds, one => one.OfferingIds)
            .Key("as_of", CellType.Day, one => one.AsOf)
            .Add("btc_pledged", CellType.Number, one => one.BtcPledged)
            .Add("initial_ltv_pct", CellType.Number, one => one.InitialLtvPercent)
            .Add("margin_call_ltv_pct", CellType.Number, one => one.MarginCallLtvPercent)
            .Add("liquidation_ltv_pct", CellType.Number, one => one.LiquidationLtvPercent)
            .Source(one => one.Source)
            .Notes()),
        new(typeof(LadderRow), "ladders", LadderRow, new ColumnsOf<LadderRow>()
            .Key("ticker", CellType.Ticker, one => one.Ticker)
            .Key("as_of", CellType.Day, one => one.AsOf)
            .Key("due_from", CellType.Day, one => one.DueFrom)
            .Add("due_to", CellType.Day, one => one.DueTo)
            .Needed("principal_usd", CellType.Whole, one => one.PrincipalUsd)
            .Source(one => one.Source)
            .Notes()),
    ];

    private static Obligor Obligor(FactRow row) => new()
    {
        OfferingId = row.Needed("offering_id"),
        Name = row.Text("obligor"),
        Guarantors = row.List("guarantors"),
        Recourse = row.Choice<Recourse>("recourse"),
        Consolidated = row.Flag("consolidated"),
        IntraGroup = row.Flag("intra_group"),
        Source = row.Source(),
        Notes = row.Remark("notes"),
    };

    private static InstrumentTerms Terms(FactRow row) => new()
    {
        OfferingId = row.Needed("offering_id"),
        Settlement = row.Choice<Settlement>("settlement"),
        OnDemand = row.Flag("on_demand"),
        CallableFrom = row.Date("callable_from"),
        CallTriggerPercent = row.Number("call_trigger_pct"),
        CappedCall = row.Choice<CappedCallKind>("capped_call"),
        Source = row.Source(),
        Notes = row.Remark("notes"),
    };

    private static ScheduledPayment ScheduledPayment(FactRow row) => new()
    {
        OfferingId = row.Needed("offering_id"),
        DueOn = row.Needed("due_on", row.Date("due_on")),
        PrincipalUsd = row.Usd("principal_usd"),
        Kind = row.Needed("kind", row.Choice<PaymentKind>("kind")),
        Source = row.Source(),
        Notes = row.Remark("notes"),
    };

    private static Amendment Amendment(FactRow row) => new()
    {
        OfferingId = row.Needed("offering_id"),
        ChangedOn = row.Needed("changed_on", row.Date("changed_on")),
        Field = row.Needed("field", row.Choice<AmendedField>("field")),
        OldValue = row.Text("old_value"),
        NewValue = row.Text("new_value"),
        Source = row.Source(),
        Notes = row.Remark("notes"),
    };

    private static Pledge Pledge(FactRow row) => new()
    {
        OfferingIds = row.Ids("offering_ids"),
        AsOf = row.Needed("as_of", row.Date("as_of")),
        BtcPledged = row.Number("btc_pledged"),
        InitialLtvPercent = row.Number("initial_ltv_pct"),
        MarginCallLtvPercent = row.Number("margin_call_ltv_pct"),
        LiquidationLtvPercent = row.Number("liquidation_ltv_pct"),
        Source = row.Source(),
        Notes = row.Remark("notes"),
    };

    private static LadderRow LadderRow(FactRow row) => new()
    {
        Ticker = row.Needed("ticker"),
        AsOf = row.Needed("as_of", row.Date("as_of")),
        DueFrom = row.Needed("due_from", row.Date("due_from")),
        DueTo = row.Date("due_to"),
        PrincipalUsd = row.Needed("principal_usd", row.Usd("principal_usd")),
        Source = row.Source(),
        Notes = row.Remark("notes"),
    };
}
