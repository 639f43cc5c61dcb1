using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Pages.Search;

/// <summary>Finds miners, offerings and pages by words. Every word must be found; names that begin with it come first.</summary>
public static class SiteSearch
{
    private static readonly (string Title, string Href, string Words)[] Pages =
    [
        ("Overview", Urls.Overview, "start home summary"),
        ("Debt outstanding", Urls.Debt, "owed principal stock chart explorer"),
        ("Bridge", Urls.Bridge, "waterfall opening closing issued repaid converted change"),
        ("Offerings", Urls.Offerings, "raised deals notes loans facilities convertible terms"),
        ("Maturities", Urls.Maturities, "wall due maturity holder put"),
        ("Miners", Urls.Miners, "companies compare league table"),
        ("Drivers", Urls.Drivers, "hashrate hashprice bitcoin network share equity stock capex capital spending interest cover revenue ai hosting contracts"),
        ("Scenario", Urls.Scenario, "what if stress shock bitcoin share price refinancing rate put margin call cash need cover short"),
        ("Reconciliation", Urls.Reconciliation, "filings balances ties differs checked"),
        ("Benchmarks", Urls.Benchmarks, "published vaneck theminermag compare"),
        ("Corrections", Urls.Changes, "changes changelog history log errata"),
        ("Methodology", Urls.Docs("methodology"), "docs rules definitions universe"),
        ("Data set", Urls.Docs("data"), "docs columns confidence csv files"),
        ("Importing", Urls.Docs("importing"), "docs csv xlsx excel upload import dry run"),
        ("Glossary", Urls.Docs("glossary"), "docs terms words meaning"),
        ("API", Urls.Docs("api"), "docs json csv openapi download"),
    ];

    /// <summary>The best hits first; none for blank words.</summary>
    public static IReadOnlyList<SearchHit> Find(DebtBook book, string? words, int most)
    {
        var asked = (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return asked.Length == 0
            ? []
            : [.. Candidates(book)
                .Select(candidate => (candidate.Hit, Rank: Rank(candidate, asked)))
                .Where(found => found.Rank is not null)
                .OrderBy(found => found.Rank)
                .Select(found => found.Hit)
                .Take(most)];
    }

    private static IEnumerable<Candidate> Candidates(DebtBook book) =>
    [
        .. book.Miners.Select(Miner),
        .. Pages.Select(page => new Candidate(new SearchHit("Page", page.Title, "", page.Href), [page.Title], page.Words)),
        .. book.Ledgers.OrderByDescending(ledger => ledger.Offering.DatedOn).Select(Offering),
    ];

    private static Candidate Miner(Miner miner) => new(
        new SearchHit("Miner", $"{miner.Ticker} {miner.Name}", string.Join(", ", miner.Aliases.Concat(miner.FormerNames)), Urls.Miner(miner.Ticker)),
        [miner.Ticker, .. miner.Aliases, miner.Name, miner.LegalName ?? "", .. miner.FormerNames],
        miner.Cik ?? "");

    private static Candidate Offering(Ledger ledger)
    {
        var offering = ledger.Offering;
        return new Candidate(
            new SearchHit("Offering", offering.Title, $"{ledger.Issuer.Ticker} · {Terms.Usd(offering.PrincipalUsd)} · {Terms.Day(offering.DatedOn)}", Urls.Offering(offering.Id)),
            [offering.Title],
            string.Join(' ', [offering.Id, ledger.Issuer.Ticker, ledger.Issuer.Name, .. ledger.Issuer.Aliases, Names.Of(offering.Type)]));
    }

    /// <summary>0 for a name that is what was asked, then names that begin with it, then those that only contain it; null if a word is missing.</summary>
    private static int? Rank(Candidate candidate, string[] asked)
    {
        var all = string.Join(' ', candidate.Names.Append(candidate.Words));
        var whole = string.Join(' ', asked);
        return !asked.All(word => all.Contains(word, StringComparison.OrdinalIgnoreCase)) ? null
            : candidate.Names.Any(name => name.Equals(whole, StringComparison.OrdinalIgnoreCase)) ? 0
            : candidate.Names.Any(name => name.StartsWith(whole, StringComparison.OrdinalIgnoreCase)) ? 1
            : 2;
    }

    /// <param name="Names">What it is called.</param>
    /// <param name="Words">What else it is found by.</param>
    private sealed record Candidate(SearchHit Hit, IReadOnlyList<string> Names, string Words);
}
