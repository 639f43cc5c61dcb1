using MinerDebt.Core.Analysis.Balances;
using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Api;

namespace MinerDebt.Web.Downloads.Files;

/// <summary>Every page with figures. One entry here gives it files as CSV, JSON and XLSX.</summary>
internal static class PageCatalog
{
    public static IReadOnlyList<PageEntry> All { get; } =
    [
        new(Urls.Overview, request => Charts(request, ChartCatalog.Debt, ChartCatalog.Issuance, ChartCatalog.Due)) { FilePath = "/overview" },
        new(Urls.Debt, request => Charts(request, ChartCatalog.Debt)),
        new(Urls.Bridge, request => Charts(request, ChartCatalog.Bridge)) { Scope = BridgeScope.Of },
        new(Urls.Offerings, request => [Offerings(request)]) { Scope = OfferingList.Scope },
        new(Urls.Offerings + "/{subject}", Offering) { IsKnown = (book, id) => book.FindOffering(id) is not null },
        new(Urls.Maturities, request => Charts(request, ChartCatalog.Maturities)),
        new(Urls.Calendar, request => [PutsAndCalls(request)]),
        new(Urls.Credit, Credit),
        new(Urls.CreditCost, Cost),
        new(Urls.Miners, Miners) { Scope = MinerList.Scope },
        new(Urls.Miners + "/{subject}", Miner) { IsKnown = (book, ticker) => book.FindMiner(ticker) is not null },
        new(Urls.Drivers, Drivers) { Scope = DriverView.Scope },
        new(Urls.Scenario, Scenario) { Scope = ScenarioView.Scope },
        new(Urls.Reconciliation, request => [Reconciliations(request)]),
        new(Urls.Benchmarks, request => [.. Charts(request, ChartCatalog.PublishedDebt, ChartCatalog.PublishedIssuance), new("published", "Aggregates that others have published", TableRows.Facts(request.Book.Published))]),
        new(Urls.Changes, request => [Changes(request)]),
    ];

    /// <summary>The page at a path; null if it has no files.</summary>
    public static PageEntry? Find(string path, DebtBook book) => All.FirstOrDefault(entry => entry.Is(path, book));

    public static PageTable Of(ChartEntry entry, DebtBook book, AddressQuery query) => PageTable.Of(entry.View(book, query));

    private static IReadOnlyList<PageTable> Charts(PageRequest request, params IReadOnlyList<ChartEntry> entries) => [.. entries.Select(entry => Of(entry, request.Book, request.Query))];

    private static PageTable Offerings(PageRequest request)
    {
        var (book, query) = (request.Book, request.Query);
        var columns = query.Columns.Count == 0 ? OfferingColumns.Shown : OfferingColumns.Of(query.Columns);
        var ledgers = OfferingList.Of(book, query);
        var scope = OfferingList.Scope(book);
        return new("offerings", Title(request, "Offerings", ViewTitle.Range(query.From ?? scope.First, query.To ?? scope.Last)), TableRows.Offerings(ledgers, columns))
        {
            Notes = ["Facilities count at their committed size, drawn or not."],
            Sources = FigureSources.OfTerms(ledgers),
        };
    }

    private static IReadOnlyList<PageTable>? Offering(PageRequest request)
    {
        if (request.Book.FindOffering(request.Subject) is not { } ledger)
        {
            return null;
        }

        var asked = request with { Query = request.Query with { Offering = ledger.Offering.Id } };
        var name = $"{ledger.Issuer.Ticker}: {ledger.Offering.Title}";
        return
        [
            .. Charts(asked, ChartCatalog.Principal),
            new("terms", $"{name}, terms", TableRows.Offerings([ledger], OfferingColumns.All)) { Sources = [ledger.Offering.Source] },
            new("events", $"{name}, events", TableRows.Facts(ledger.Events)) { Sources = ledger.Events.Select(one => one.Source) },
            new("schedule", $"{name}, repayments before its maturity", TableRows.Facts(ledger.Schedule)),
            new("amendments", $"{name}, changes of its terms", TableRows.Facts(ledger.Amendments)),
            .. Charts(asked, ChartCatalog.Proceeds),
        ];
    }

    private static PageTable PutsAndCalls(PageRequest request)
    {
        var view = new CalendarView(request.Book, request.Query);
        return new(
            "calendar",
            Title(request, "Puts and calls", ViewTitle.End(view.At)),
            new(
                [
                    new("due_on", DataType.Day, "The day on which holders may ask for repayment, or from which the issuer may redeem."), new("kind", DataType.Text, "put, or call."),
                    Tables.Ticker, new("offering_id", DataType.Text, "The offering."), new("title", DataType.Text, "Its name."),
                    new("principal_usd", DataType.Whole, "What the installments before that day leave. Amounts of one offering overlap.", "USD"),
                    new("condition", DataType.Text, "What must hold for the put; empty if nothing."),
                    new("call_trigger_pct", DataType.Number, "Share price from which the issuer may redeem, percent of the conversion price.", "percent"),
                    new("matures_on", DataType.Text, "Its maturity: a day, a month or a year."), new("owed_usd", DataType.Whole, $"Owed at the end of {view.At.Label}.", "USD"),
                ],
                view.Entries.Select(entry => (IReadOnlyList<object?>)
                [
                    entry.Day, entry.Kind == CalendarKind.Call ? "call" : "put", entry.Holding.Ledger.Issuer.Ticker, entry.Holding.Ledger.Offering.Id, entry.Holding.Ledger.Offering.Title,
                    entry.PrincipalUsd, entry.Put?.Condition, entry.CallTriggerPercent, Cells.Of(entry.Holding.Ledger.TermsOn(view.At.End).MaturesOn), entry.Holding.Position.Principal,
                ])))
        {
            Notes = ["Puts and calls overlap and must not be added; an offering with several days counts once in a sum."],
            Sources = FigureSources.OfTerms(view.Entries.Select(entry => entry.Holding.Ledger).Distinct()),
        };
    }

    private static IReadOnlyList<PageTable> Credit(PageRequest request)
    {
        var (book, query) = (request.Book, request.Query);
        var at = query.At ?? query.To ?? book.Register[^1];
        var recourse = RecourseAnswer.Of(DebtOutstanding.Holdings(book, query.Select(at, at) with { From = at, To = at }, at), at, query, book);
        return
        [
            .. Charts(request, ChartCatalog.Recourse),
            new("by-miner", Title(request, "Debt by recourse to the listed company", ViewTitle.End(at)), TableRows.Headed(recourse.Rows())),
            .. Charts(request, ChartCatalog.Collateral),
            new("pledges", Title(request, "Bitcoin pledged for loans", ViewTitle.End(at)), TableRows.Headed(CollateralAnswer.Csv(Pledged.At(book, Selection(request), at).Select(CollateralAnswer.Of)))),
        ];
    }

    private static IReadOnlyList<PageTable> Cost(PageRequest request)
    {
        var (book, selection) = (request.Book, Selection(request));
        var range = ViewTitle.Range(selection.From, selection.To);
        var owed = DebtOutstanding.Holdings(book, selection, selection.To).Select(holding => holding.Ledger).ToList();
        return
        [
            new("offerings", Title(request, "What debt costs", ViewTitle.End(selection.To)), TableRows.Offerings(owed, OfferingColumns.Of(["miner", "id", "title", "type", "principal", "net", "coupon", "floating", "closed", "due", "allIn", "allInToPut", "allInNetOfCall"]))) { Sources = FigureSources.OfTerms(owed) },
            new("retirements", Title(request, "What retiring debt cost", range), TableRows.Headed(RetirementAnswer.Csv(Retirement.All(book, selection).Select(RetirementAnswer.Of)))),
            new("proceeds", Title(request, "Where the proceeds went", range), TableRows.Headed(ProceedsAnswer.Csv(ProceedsWaterfall.All(book, selection).Select(ProceedsAnswer.Of)))),
        ];
    }

    private static IReadOnlyList<PageTable> Miners(PageRequest request) =>
    [
        new("miners", Title(request, "Miners side by side", ViewTitle.End(MinerList.At(request.Book, request.Query))), TableRows.Headed(ComparisonAnswer.Csv(MinerList.Of(request.Book, request.Query).Select(ComparisonAnswer.Of)))),
    ];

    private static IReadOnlyList<PageTable>? Miner(PageRequest request)
    {
        var book = request.Book;
        if (book.FindMiner(request.Subject) is not { } miner)
        {
            return null;
        }

        var asked = request with { Query = request.Query with { Miners = [miner.Ticker] } };
        var ledgers = book.LedgersOf[miner.Ticker];
        return
        [
            .. Charts(asked, ChartCatalog.Instruments, ChartCatalog.MinerDue),
            new("offerings", $"{miner.Name}: offerings", TableRows.Offerings(ledgers, OfferingColumns.All)) { Sources = FigureSources.OfTerms(ledgers) },
            new("balances", $"{miner.Name}: reported balances", TableRows.Facts(book.Balances[miner.Ticker])) { Sources = book.Balances[miner.Ticker].Select(one => one.Source) },
            Reconciliations(asked),
        ];
    }

    private static IReadOnlyList<PageTable> Drivers(PageRequest request)
    {
        var view = new DriverView(request.Book, request.Query);
        var range = ViewTitle.Range(view.Selection.From, view.Selection.To);
        return
        [
            new("drivers", Title(request, "The market, debt, equity, spending and revenue", range), TableRows.Headed(DriverAnswer.Csv(view.Quarters.Select(DriverAnswer.Of)))) { Notes = ["Sums over miners are lower bounds: beside each stands over how many miners it goes."] },
            new("miners", Title(request, "What the year cost each miner", ViewTitle.End(view.At)), TableRows.Headed(MinerDriverAnswer.Csv(view.Years.Select(MinerDriverAnswer.Of)))),
            .. Charts(request, ChartCatalog.Funding, ChartCatalog.NetworkShare, ChartCatalog.Revenue),
        ];
    }

    private static IReadOnlyList<PageTable> Scenario(PageRequest request)
    {
        var view = new ScenarioView(request.Book, request.Query);
        return
        [
            .. Charts(request, ChartCatalog.CashNeed),
            new("miners", Title(request, "Scenario by miner", ViewTitle.End(view.Selection.To)), TableRows.Headed(ScenarioAnswer.Of(view.Result, request.Query, request.Book).Rows())),
        ];
    }

    private static PageTable Reconciliations(PageRequest request)
    {
        var selection = Selection(request);
        return new("reconciliation", Title(request, "Principal against reported debt", ViewTitle.Range(selection.From, selection.To)),
            TableRows.Headed(ReconciliationAnswer.Csv(Reconciling.Table(request.Book, selection).SelectMany(row => row).Select(ReconciliationAnswer.Of))));
    }

    private static PageTable Changes(PageRequest request) => new(
        "corrections",
        Title(request, "Corrections", "the newest first"),
        new(
            [
                new("version", DataType.Whole, "Of the data, that it made."), new("applied_at", DataType.Text, "UTC."), new("reason", DataType.Text, "In the words of who made it."),
                new("fact", DataType.Text, "The kind of fact, named as its file in the data set."), new("key", DataType.Text, "Which fact of its kind."), new("ticker", DataType.Text, "The company that it is about."),
                new("is_removed", DataType.Text, "yes where the fact is not there any more."), new("field", DataType.Text, "The column of the data set."),
                new("before", DataType.Text, "The text before; empty where there was none."), new("after", DataType.Text, "The text after; empty where there is none."),
            ],
            from changes in Corrections.Of(request.History, request.Query.Miners, request.Book.KnownOn)
            from revision in changes.Revisions
            from one in FactDifference.Of(revision.Before, revision.After)
            select (IReadOnlyList<object?>)
            [
                changes.ChangeSet.Version, Cells.Text(changes.ChangeSet.AppliedAt), changes.ChangeSet.Reason, FactKind.Of(revision.Subject).Name, revision.Subject.Key,
                Corrections.Ticker(request.History, revision.Subject), revision.After is null ? "yes" : "no", one.Column.Name, one.Before, one.After,
            ]));

    private static Core.Analysis.Shared.Selection Selection(PageRequest request) => request.Query.Select(request.Book.Register[0], request.Book.Register[^1]);

    private static string Title(PageRequest request, string what, string when) => ViewTitle.Of(request.Book, request.Query, what, when);
}
