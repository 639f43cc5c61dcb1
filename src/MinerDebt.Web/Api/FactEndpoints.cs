using Microsoft.AspNetCore.Http.HttpResults;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Api;

/// <summary>The facts themselves, kind by kind: what every figure is made of.</summary>
internal static class FactEndpoints
{
    private static readonly FactList<DebtEvent> Events = new(one => one.OccurredOn);
    private static readonly FactList<DebtBalance> Balances = new(one => one.PeriodEnd);
    private static readonly FactList<HostingContract> Contracts = new(null);
    private static readonly FactList<MarketQuarter> Market = new(one => one.Quarter.End);
    private static readonly FactList<MinerQuarter> Quarters = new(one => one.Quarter.End);
    private static readonly FactList<ScheduledPayment> Schedules = new(one => one.DueOn);
    private static readonly FactList<Amendment> Amendments = new(one => one.ChangedOn);
    private static readonly FactList<Pledge> Pledges = new(one => one.AsOf);
    private static readonly FactList<LadderRow> Ladders = new(one => one.AsOf);
    private static readonly FactList<Filing> Filings = new(one => one.FiledOn);
    private static readonly FactList<Obligor> Obligors = new(null);
    private static readonly FactList<InstrumentTerms> Terms = new(null);

    /// <summary>Each address by itself: the handlers of generic methods would be made at each start, not when the program is built.</summary>
    public static void MapFacts(this RouteGroupBuilder api)
    {
        api.MapGet("/events", (ApiRequest request) => Page(request, Events)).Lists(Events, "What changed the principal of offerings", "The sum of the changes of an offering up to a day is what is owed on that day. From and to are the quarter of the event.");
        api.MapGet("/events.csv", (ApiRequest request) => Csv(request, Events)).IsFileOf(Events);
        api.MapGet("/balances", (ApiRequest request) => Page(request, Balances)).Lists(Balances, "Borrowings that miners reported at fiscal period ends, by class", "Carrying amount and principal are never compared as if they were one. From and to are the quarter of the period end.");
        api.MapGet("/balances.csv", (ApiRequest request) => Csv(request, Balances)).IsFileOf(Balances);
        api.MapGet("/contracts", (ApiRequest request) => Page(request, Contracts)).Lists(Contracts, "AI and high-performance computing contracts of miners", "A row with the counterparty TOTAL sums others and must not be added to them.");
        api.MapGet("/contracts.csv", (ApiRequest request) => Csv(request, Contracts)).IsFileOf(Contracts);
        api.MapGet("/market", (ApiRequest request) => Page(request, Market)).Lists(Market, "The bitcoin market at quarter ends", "Prices, hashrate, hashprice, difficulty and the rate that floating coupons go by.");
        api.MapGet("/market.csv", (ApiRequest request) => Csv(request, Market)).IsFileOf(Market);
        api.MapGet("/quarters", (ApiRequest request) => Page(request, Quarters)).Lists(Quarters, "What miners ran, held, earned and spent in quarters", "Many values are not known, so that sums over miners are lower bounds.");
        api.MapGet("/quarters.csv", (ApiRequest request) => Csv(request, Quarters)).IsFileOf(Quarters);
        api.MapGet("/schedules", (ApiRequest request) => Page(request, Schedules)).Lists(Schedules, "Repayments that contracts ask for before the final maturity", "From and to are the quarter in which they are due.");
        api.MapGet("/schedules.csv", (ApiRequest request) => Csv(request, Schedules)).IsFileOf(Schedules);
        api.MapGet("/amendments", (ApiRequest request) => Page(request, Amendments)).Lists(Amendments, "Changes of the terms of offerings", "An offering has the terms that are in force now; on an earlier day it had the old value of the first amendment after it.");
        api.MapGet("/amendments.csv", (ApiRequest request) => Csv(request, Amendments)).IsFileOf(Amendments);
        api.MapGet("/pledges", (ApiRequest request) => Page(request, Pledges)).Lists(Pledges, "Bitcoin pledged for loans, as sources say it", "The collateral address values it. From and to are the quarter of its day.");
        api.MapGet("/pledges.csv", (ApiRequest request) => Csv(request, Pledges)).IsFileOf(Pledges);
        api.MapGet("/ladders", (ApiRequest request) => Page(request, Ladders)).Lists(Ladders, "What issuers' own tables say falls due when", "From and to are the quarter of the day on which it was owed.");
        api.MapGet("/ladders.csv", (ApiRequest request) => Csv(request, Ladders)).IsFileOf(Ladders);
        api.MapGet("/obligors", (ApiRequest request) => Page(request, Obligors)).Lists(Obligors, "Who owes each offering, and how far the listed company stands behind it", "Guarantors are empty where they are not known, and the word none where there are none.");
        api.MapGet("/obligors.csv", (ApiRequest request) => Csv(request, Obligors)).IsFileOf(Obligors);
        api.MapGet("/terms", (ApiRequest request) => Page(request, Terms)).Lists(Terms, "How offerings can end other than by repayment at their maturity", "Settlement of conversions, repayment on demand, calls of the issuer, capped calls.");
        api.MapGet("/terms.csv", (ApiRequest request) => Csv(request, Terms)).IsFileOf(Terms);
        api.MapGet("/filings", (ApiRequest request) => Page(request, Filings)).Lists(Filings, "Filings and releases that facts were read in", "Facts rest on the filing that has their address. From and to are the quarter of the day on which it was filed.");
        api.MapGet("/filings.csv", (ApiRequest request) => Csv(request, Filings)).IsFileOf(Filings);
    }

    private static Results<PageJson<T>, ProblemHttpResult> Page<T>(ApiRequest request, FactList<T> list) where T : Fact =>
        request.Page(FactList<T>.Scope, query => list.Of(request.Book, query), fact => fact.Key);

    private static Results<CsvFile, ProblemHttpResult> Csv<T>(ApiRequest request, FactList<T> list) where T : Fact =>
        request.Read(FactList<T>.Scope) is { } query ? new CsvFile(FactKind.Of(typeof(T)).Name, CsvTables.Facts(list.Of(request.Book, query))) : request.Refused();

    private static void Lists<T>(this RouteHandlerBuilder endpoint, FactList<T> list, string summary, string description) where T : Fact =>
        endpoint.Accepting(ListKeys.With(list.Keys)).WithSummary(summary).WithDescription($"{description} All companies of the register; {ListKeys.Usual} rows, or as many as limit says, and where the list goes on.");

    private static void IsFileOf<T>(this RouteHandlerBuilder endpoint, FactList<T> list) where T : Fact => endpoint.Accepting(list.Keys).WithSummary("The same as CSV, all rows");
}
