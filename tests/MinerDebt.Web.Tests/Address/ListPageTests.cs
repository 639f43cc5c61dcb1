using CsCheck;
using MinerDebt.Web.Address;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Address;

public sealed class ListPageTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(100, 1)]
    [InlineData(101, 2)]
    [InlineData(12_000, 120)]
    public void Last_OfAList_CountsAHundredRowsAPage(int count, int last) => Assert.Equal(last, new ListPage(1, count).Last);

    [Theory]
    [InlineData(9, 100)]
    [InlineData(12, 100)]
    [InlineData(80, 15)]
    [InlineData(1_000, 10)]
    public void Wide_OfManyColumns_HasFewerRows(int columns, int size) => Assert.Equal(size, ListPage.Wide(1, 500, columns).Size);

    [Theory]
    [InlineData(1, "1,2,3")]
    [InlineData(2, "4,5,6")]
    [InlineData(3, "7")]
    [InlineData(4, "")]
    [InlineData(int.MaxValue, "")]
    public void Of_Pages_HoldEachRowOnce(int number, string rows) =>
        Assert.Equal(rows, string.Join(',', new ListPage(number, 7, 3).Of<int>([1, 2, 3, 4, 5, 6, 7])));

    [Theory]
    [InlineData("3", 3, 3, "3")]
    [InlineData("detail:2", 1, 2, "detail:2")]
    [InlineData("undrawn:4,detail:2,3", 3, 2, "3,detail:2,undrawn:4")]
    [InlineData("3,detail:1", 3, 1, "3,detail:1")]
    [InlineData("1,detail:1", 1, 1, "")]
    public void Pages_OfSeveralLists_AreReadAndWritten(string text, int all, int detail, string written)
    {
        var pages = PageNumbers.Parse(text)!;

        Assert.Equal((all, all, detail), (pages.All, pages.Of(null), pages.Of("detail")));
        Assert.Equal(written, pages.ToString());
        Assert.Equal(written.Length == 0 ? PageNumbers.First : PageNumbers.Parse(written), pages);
        Assert.Equal((7, all), (pages.With("detail", 7).Of("detail"), pages.With("detail", 7).Of("other-list")));
        Assert.Equal((9, 9), (pages.With(null, 9).Of(null), pages.With(null, 9).All));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("1000001")]
    [InlineData("2,3")]
    [InlineData("Detail:2")]
    [InlineData("detail:2,detail:3")]
    [InlineData("detail:")]
    [InlineData(":2")]
    [InlineData("a-name-that-is-too-long:2")]
    [InlineData("a:1,b:2,c:3,d:4,e:5,f:6,g:7,h:8,i:9,j:10,k:11")]
    public void Pages_ThatCannotBe_AreNone(string text) => Assert.Null(PageNumbers.Parse(text));

    [Fact]
    public void Pages_AtRandom_AreWhatTheyWereWritten() => Gen.Int[1, 50].Array[4].Sample(numbers =>
    {
        var named = new[] { "detail", "undrawn", "cost" }.Zip(numbers[1..]).ToList();
        var pages = named.Aggregate((PageNumbers)numbers[0], (before, one) => before.With(one.First, one.Second));

        Assert.Equal(pages, pages == PageNumbers.First ? PageNumbers.First : PageNumbers.Parse(pages.ToString()));
        Assert.All(named, one => Assert.Equal(one.Second, pages.Of(one.First)));
    });

    [Fact]
    public void AnotherChoice_BeginsOnTheFirstPage()
    {
        var query = Books.Read("/offerings?miners=MARA&page=3&open=debt:2025Q3").Query;

        Assert.Equal(
            ["/a?miners=MARA,RIOT", "/a?miners=MARA&types=TermLoan", "/a?miners=MARA"],
            new[] { query.Toggle("RIOT"), query.Toggle(Core.Model.InstrumentType.TermLoan), query.Chosen }.Select(one => one.On("/a")));
    }
}
