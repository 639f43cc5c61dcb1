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

    [Fact]
    public void AnotherChoice_BeginsOnTheFirstPage()
    {
        var query = Books.Read("/offerings?miners=MARA&page=3&open=debt:2025Q3").Query;

        Assert.Equal(
            ["/a?miners=MARA,RIOT", "/a?miners=MARA&types=TermLoan", "/a?miners=MARA"],
            new[] { query.Toggle("RIOT"), query.Toggle(Core.Model.InstrumentType.TermLoan), query.Chosen }.Select(one => one.On("/a")));
    }
}
