using CsCheck;
using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Pages.Search;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Pages;

public sealed class SiteSearchTests
{
    private static readonly DebtBook Book = new(1, Facts.Of(DatasetReader.Read().Select(row => row.Fact)));

    [Theory]
    [InlineData("MARA", "/miners/MARA")]
    [InlineData("keel", "/miners/BITF")]
    [InlineData("Iris Energy", "/miners/IREN")]
    [InlineData("cipher", "/miners/CIFR")]
    [InlineData("holder put", "/maturities")]
    [InlineData("benchm", "/benchmarks")]
    [InlineData("wulf 7.750% 2030", "/offerings/wulf-2025-10-ssn-2030")]
    [InlineData("bitf convertible 1.375", "/offerings/bitf-2025-10-conv-2031")]
    public void Find_Words_HasTheWantedHitFirst(string words, string href) =>
        Assert.Equal(href, SiteSearch.Find(Book, words, 8)[0].Href);

    [Theory]
    [InlineData("terawulf 3.2B", "/offerings/wulf-2025-10-ssn-2030")]
    [InlineData("wulf $3.2 billion", "/offerings/wulf-2025-10-ssn-2030")]
    [InlineData("vaneck 12.7b", "/benchmarks")]
    [InlineData("dilution", "/offerings?types=ConvertibleNote")]
    [InlineData("what if", "/scenario")]
    [InlineData("power query", "/docs/api")]
    [InlineData("capped call", "/docs/glossary#capped-call")]
    [InlineData("loan-to-value", "/docs/glossary#loan-to-value")]
    [InlineData("tearwulf", "/miners/WULF")]
    [InlineData("terawolf", "/miners/WULF")]
    [InlineData("maratho", "/miners/MARA")]
    [InlineData("glosary", "/docs/glossary")]
    public void Find_AmountsTermsAnswersAndTypos_HasTheWantedHitFirst(string words, string href) =>
        Assert.Equal(href, SiteSearch.Find(Book, words, 8)[0].Href);

    [Fact]
    public void Find_Tenant_HasTheMinersThatHostIt()
    {
        var hits = SiteSearch.Find(Book, "fluidstack", 50);

        var hosts = CsvDataset.Rows("hosting_contracts.csv").Where(row => row["counterparty"].Contains("Fluidstack", StringComparison.OrdinalIgnoreCase)).Select(row => $"/miners/{row["ticker"]}#hosting");
        Assert.Equal(hosts.Order(), hits.TakeWhile(hit => hit.Kind == HitKind.Contract).Select(hit => hit.Href).Order());
    }

    [Fact]
    public void Find_Lender_HasItsLoansFirst() => Assert.Equal(
        CsvDataset.Offerings.Where(row => row["title"].Contains("Coinbase", StringComparison.OrdinalIgnoreCase)).Select(row => $"/offerings/{row["offering_id"]}").Order(),
        SiteSearch.Find(Book, "coinbase", CsvDataset.Offerings.Count(row => row["title"].Contains("Coinbase", StringComparison.OrdinalIgnoreCase))).Select(hit => hit.Href).Order());

    [Fact]
    public void Find_AnAmount_IsWithinItsDigits() => Assert.Equal(
        [],
        SiteSearch.Find(Book, "3.2B", 50).Where(hit => hit.Kind == HitKind.Offering && !hit.Detail.Contains("$3.2B", StringComparison.Ordinal)).Select(hit => hit.Detail));

    [Fact]
    public void Find_AWholeWord_ComesBeforeAPart()
    {
        // Terms whose names have the word come before those that have it as a part of another.
        var names = SiteSearch.Find(Book, "rate", 500).Where(hit => hit.Kind == HitKind.Term).Select(hit => hit.Title).ToList();

        Assert.Contains("Rates and mix", names);
        Assert.True(names.IndexOf("Floating rate") < names.IndexOf("Rates and mix") && names.IndexOf("Rates and mix") < names.IndexOf("Hashrate to stand still"), string.Join(", ", names));
    }

    [Fact]
    public void Find_EveryOffering_ByItsTitleAndTicker_IsFound() => Assert.All(Book.Ledgers, ledger =>
        Assert.Contains($"/offerings/{ledger.Offering.Id}", SiteSearch.Find(Book, $"{ledger.Issuer.Ticker} {ledger.Offering.Title}", 5).Select(hit => hit.Href)));

    [Fact]
    public void Find_EveryWordWithOneLetterMissing_FindsSomething() => Assert.All(
        Book.Miners.Select(miner => miner.Name.Split(' ')[0]).Where(name => name.Length >= 6 && name.All(char.IsLetter)),
        name => Assert.NotEmpty(SiteSearch.Find(Book, name.Remove(2, 1), 5)));

    [Fact]
    public void Find_AnythingAtAll_Answers() => Gen.String[0, 100].Sample(words => SiteSearch.Find(Book, words, 8).Count <= 8);

    [Fact]
    public void Find_EveryTickerAndAlias_HasItsMinerFirst() =>
        Assert.All(Book.Miners, miner => Assert.All(
            miner.Aliases.Prepend(miner.Ticker),
            name => Assert.Equal($"/miners/{miner.Ticker}", SiteSearch.Find(Book, name, 8)[0].Href)));

    [Fact]
    public void Find_EveryWordMustBeFound() => Assert.Empty(SiteSearch.Find(Book, "MARA zebra", 8));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public void Find_Blank_FindsNothing(string? words) => Assert.Empty(SiteSearch.Find(Book, words, 8));

    [Fact]
    public void Find_MoreThanAskedFor_GivesAsManyAsAsked() => Assert.Equal(3, SiteSearch.Find(Book, "notes", 3).Count);
}
