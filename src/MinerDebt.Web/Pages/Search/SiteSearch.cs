using System.Runtime.CompilerServices;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Docs;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Pages.Search;

/// <summary>
/// Finds companies, offerings with their amounts and lenders, tenants, published figures, pages by what they answer, and
/// terms. Every word must be found; names and whole words come first.
/// </summary>
public static class SiteSearch
{
    // Made when a book is first searched, and gone with it.
    private static readonly ConditionalWeakTable<DebtBook, SearchIndex> Indexes = [];

    private static readonly Lazy<IReadOnlyList<SearchEntry>> Terms = new(() =>
        [.. Glossary.Terms.Select(term => new SearchEntry(new SearchHit(HitKind.Term, term.Name, term.Meaning, Urls.Term(term.Anchor)), [term.Name], "", term.Meaning))]);

    /// <summary>The best hits first; none for blank words.</summary>
    public static IReadOnlyList<SearchHit> Find(DebtBook book, string? words, int most) =>
        string.IsNullOrWhiteSpace(words) ? [] : [.. Indexes.GetValue(book, one => new SearchIndex(Entries(one))).Find(words).Take(most)];

    private static IReadOnlyList<SearchEntry> Entries(DebtBook book) =>
    [
        .. book.Miners.Select(Miner),
        .. SitePages.All,
        .. book.Ledgers.OrderByDescending(ledger => ledger.Offering.DatedOn).Select(ledger => Offering(book, ledger)),
        .. book.Facts.All<HostingContract>().Where(contract => !contract.IsTotal).OrderByDescending(contract => contract.AnnouncedOn).Select(contract => Contract(book, contract)),
        .. book.Published.Select(Published),
        .. Terms.Value,
    ];

    private static SearchEntry Miner(Miner miner) => new(
        new SearchHit(HitKind.Miner, $"{miner.Ticker} {miner.Name}", string.Join(", ", miner.Aliases.Concat(miner.FormerNames)), Urls.Miner(miner.Ticker)),
        [miner.Ticker, .. miner.Aliases, miner.Name, miner.LegalName ?? "", .. miner.FormerNames],
        miner.Cik ?? "");

    private static SearchEntry Offering(DebtBook book, Ledger ledger)
    {
        var (offering, issuer) = (ledger.Offering, ledger.Issuer);
        return new SearchEntry(
            new SearchHit(HitKind.Offering, offering.Title, $"{issuer.Ticker} · {Text.Terms.Usd(offering.PrincipalUsd)} · {Text.Terms.Day(offering.DatedOn)}", Urls.Offering(offering.Id)),
            [offering.Title],
            string.Join(' ', [offering.Id, issuer.Ticker, issuer.Name, .. issuer.Aliases, Names.Of(offering.Type), offering.FloatingRate, ledger.Obligor?.Name]),
            string.Join(' ', [offering.UseNote, offering.Notes, .. ledger.Amendments.Where(one => one.Field == AmendedField.Lender).Select(one => $"{one.OldValue} {one.NewValue}"), .. book.Facts.OfOffering<Pledge>(offering.Id).Select(one => one.Notes)]))
        {
            Amounts = [offering.PrincipalUsd, offering.BasePrincipalUsd, offering.OutstandingUsd],
        };
    }

    private static SearchEntry Contract(DebtBook book, HostingContract contract) => new(
        new SearchHit(HitKind.Contract, $"{contract.Counterparty} at {contract.Ticker}", ContractText.Of(contract), $"{Urls.Miner(contract.Ticker)}#hosting"),
        [contract.Counterparty],
        string.Join(' ', [contract.Ticker, book.FindMiner(contract.Ticker)?.Name, contract.Site, "tenant hosting contract lease"]),
        $"{contract.Backstop} {contract.Notes}")
    {
        Amounts = [contract.ContractValueUsd],
    };

    private static SearchEntry Published(PublishedFigure figure) => new(
        new SearchHit(HitKind.Published, $"{Names.OfPublisher(figure.Publisher)}: {BenchmarkText.Value(figure)}", $"{BenchmarkText.Of(figure.Metric)}, {BenchmarkText.Period(figure)}", Urls.Benchmarks),
        [Names.OfPublisher(figure.Publisher)],
        $"{figure.Publisher} {figure.Period} {BenchmarkText.Of(figure.Metric)} published",
        $"{figure.Scope} {figure.Notes}")
    {
        Amounts = [figure.ValueUsd],
    };
}
