using System.Globalization;
using MinerDebt.Core.Book;
using MinerDebt.Web.Address;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Address;

public sealed class SortColumnsTests
{
    public static TheoryData<string> Written => [.. OfferingList.Order.Names.SelectMany(name => new[] { name, "-" + name })];

    [Theory]
    [MemberData(nameof(Written))]
    public void Parse_ItsOwnText_IsTheSameOrder(string text) => Assert.Equal(text, SortOrder.Parse(text, OfferingList.Order.Names)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("--due")]
    [InlineData("due ")]
    public void Parse_AnythingElse_IsNull(string text) => Assert.Null(SortOrder.Parse(text, OfferingList.Order.Names));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Apply_Principal_HasTheUnknownLastEitherWay(bool descending)
    {
        var sorted = OfferingList.Order.Apply(Books.Whole.Ledgers, new SortOrder("principal", descending)).Select(ledger => ledger.Offering.PrincipalUsd).ToList();

        var known = CsvDataset.Offerings.Select(row => row["principal_usd"]).Where(text => text != "").Select(text => (long?)CsvDataset.Number(text)).ToList();
        var expected = descending ? known.OrderDescending() : known.Order();
        Assert.Equal([.. expected, .. Enumerable.Repeat((long?)null, 221 - known.Count)], sorted);
        Assert.Contains(null, sorted);
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void Apply_AnyOrder_KeepsAllAndDoesNotDependOnTheirOrder(string text)
    {
        var sorted = OfferingList.Order.Apply(Books.Whole.Ledgers.Reverse(), SortOrder.Parse(text, OfferingList.Order.Names));

        Assert.Equal(Books.Whole.Ledgers.Select(Id), sorted.Select(Id).Order(StringComparer.Ordinal));
        Assert.Equal(sorted, OfferingList.Order.Apply(Books.Whole.Ledgers, SortOrder.Parse(text, OfferingList.Order.Names)));
    }

    [Fact]
    public void Apply_Texts_GoesByTheirLettersInAnyCulture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("da-DK");
            var sorted = OfferingList.Order.Apply(Books.Whole.Ledgers, new SortOrder("title", false)).Select(ledger => ledger.Offering.Title).ToList();

            Assert.Equal(sorted.Order(StringComparer.Ordinal), sorted);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Id(Ledger ledger) => ledger.Offering.Id;
}
