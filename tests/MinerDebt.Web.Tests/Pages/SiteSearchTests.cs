using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Pages.Search;

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
