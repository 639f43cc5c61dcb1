using MinerDebt.Core.Model;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Pages.Search;

/// <summary>The pages as a search finds them: by their titles and by what they answer.</summary>
internal static class SitePages
{
    public static IReadOnlyList<SearchEntry> All { get; } =
    [
        Of("Overview", Urls.Overview, "The register at a glance", "start home summary dashboard", "home"),
        Of("Debt outstanding", Urls.Debt, "What is owed at quarter ends, by miner or instrument", "owed principal stock chart explorer quarter total share", "total debt", "debt by quarter", "who owes most"),
        Of("Bridge", Urls.Bridge, "How the debt changed in a quarter", "waterfall opening closing issued repaid converted change", "what changed", "debt change"),
        Of("Offerings", Urls.Offerings, "What was raised, with all terms", "raised deals notes loans facilities convertible terms issuance secured coupon", "debt raised", "new deals", "issuance"),
        Of("Convertible notes", new AddressQuery { Types = [InstrumentType.ConvertibleNote] }.On(Urls.Offerings), "Each note's page has its dilution at any share price", "shares conversion capped call parity if-converted", "dilution", "conversion price", "converts"),
        Of("Maturities", Urls.Maturities, "What falls due when", "wall due maturity stated first put worst schedule past due", "maturity wall", "holder put", "when is it due", "repayment"),
        Of("Calendar", Urls.Calendar, "The days on which holders may put and issuers may call", "holder put call date window months", "put calendar", "call calendar"),
        Of("Miners", Urls.Miners, "The companies side by side", "companies compare league table ranking leverage debt per hashrate", "comparison", "compare miners"),
        Of("Credit", Urls.Credit, "How far lenders can turn to the listed company, and what secures its loans", "recourse guarantee collateral bitcoin pledged loan-to-value ltv margin call liquidation obligor", "recourse", "collateral", "bitcoin-backed loans", "ltv"),
        Of("Cost of debt", Urls.CreditCost, "Coupons, all-in rates, interest, buybacks and proceeds", "average coupon all-in effective interest expense rate buyback use of proceeds", "interest", "average coupon", "buybacks", "use of proceeds"),
        Of("Drivers", Urls.Drivers, "What debt bought: hashrate, capital spending, equity and revenue", "hashrate hashprice bitcoin network share equity stock capex capital spending interest cover revenue ai hosting contracts", "capex", "hashrate", "ai revenue"),
        Of("Scenario", Urls.Scenario, "What would fall due if prices and rates were others", "what if stress shock bitcoin share price refinancing rate put margin call cash need cover short", "what if", "stress test", "refinancing"),
        Of("Reconciliation", Urls.Reconciliation, "Our principal against what miners reported", "filings balances matches differs checked reported", "accuracy", "reported balances"),
        Of("Benchmarks", Urls.Benchmarks, "What others have published beside ours, and why it differs", "published vaneck theminermag compare difference", "vaneck", "the miner mag", "published figures"),
        Of("Corrections", Urls.Changes, "Figures that were corrected, when and why", "changes changelog history log errata", "errata"),
        Of("Download", Urls.Download, "All data as files", "zip csv json xlsx excel export dataset everything all data", "download all", "excel", "export"),
        Of("Methodology", Urls.Docs("methodology"), "How the figures are made", "docs rules definitions universe", "how is it computed", "definitions"),
        Of("Data set", Urls.Docs("data"), "The files and their columns", "docs columns confidence csv files sources", "sources", "columns"),
        Of("Importing", Urls.Docs("importing"), "Bringing facts in from files", "docs csv xlsx excel upload import dry run"),
        Of("Glossary", Urls.Docs("glossary"), "The terms of the field", "docs terms words meaning", "meaning"),
        Of("API", Urls.Docs("api"), "The same figures for programs", "docs json csv openapi download pandas python r curl power query", "python", "pandas", "power query", "openapi"),
    ];

    private static SearchEntry Of(string title, string href, string detail, string words, params string[] answers) =>
        new(new SearchHit(HitKind.Page, title, detail, href), [title, .. answers], $"{words} {detail}");
}
