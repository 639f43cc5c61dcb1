using Bunit;
using MinerDebt.Web.Pages.Shared;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Components;

public sealed class PickerTests : ComponentContext
{
    [Theory]
    [InlineData("/debt", "All 22 miners")]
    [InlineData("/debt?universe=all", "All 25 miners")]
    [InlineData("/debt?miners=MARA", "MARA")]
    [InlineData("/debt?miners=MARA,RIOT,HUT", "MARA, RIOT, HUT")]
    [InlineData("/debt?miners=MARA,RIOT,HUT,CLSK", "4 miners")]
    public void MinerPicker_Summary_SaysWhatIsChosen(string at, string text) => Assert.Equal(text, Words(Miners(at).Find("summary")));

    [Fact]
    public void MinerPicker_Links_AddAndRemove()
    {
        var picker = Miners("/debt?miners=MARA&view=table&open=due:24m");

        Assert.Equal("/debt?view=table", picker.Find("li a").GetAttribute("href"));
        Assert.Equal(("/debt?view=table", "true"), Link(picker, "MARA"));
        Assert.Equal(("/debt?miners=MARA,RIOT&view=table", null), Link(picker, "RIOT"));
    }

    [Theory]
    [InlineData("BITF", "BITF|Bitfarms (now Keel Infrastructure)|Bitfarms Ltd.|KEEL")]
    [InlineData("MARA", "MARA|MARA|Marathon Digital Holdings, Inc.|Marathon Patent Group, Inc.")]
    public void MinerPicker_Items_HaveTheNamesThatAreSearched(string ticker, string names)
    {
        var item = Miners("/debt").FindAll("filter-list li[data-names]").Single(one => one.QuerySelector("b")?.TextContent == ticker);

        Assert.Equal(names, item.GetAttribute("data-names")!.Replace('\n', '|'));
    }

    [Fact]
    public void TypePicker_Links_AddAndRemove()
    {
        var picker = Render<TypePicker>(parameters => parameters.Add(one => one.Query, Books.Read("/debt?types=TermLoan&by=type").Query).Add(one => one.Path, "/debt"));

        Assert.Equal("Term loans", Words(picker.Find("summary")));
        Assert.Equal(9, picker.FindAll("a").Count);
        Assert.Equal("/debt?by=type", picker.FindAll("a")[0].GetAttribute("href"));
        Assert.Equal("/debt?types=TermLoan,ConvertibleNote&by=type", picker.FindAll("a")[1].GetAttribute("href"));
        Assert.Equal("/debt?by=type", Assert.Single(picker.FindAll("a[aria-current]")).GetAttribute("href"));
    }

    [Theory]
    [InlineData("/debt", "|")]
    [InlineData("/debt?from=2025Q1&to=2025Q3", "2025Q1|2025Q3")]
    public void RangePicker_Ends_OfTheWholeRangeAreEmptyInTheAddress(string at, string chosen)
    {
        var form = Range(at).Find("submit-on-change > form");

        Assert.Equal(chosen, string.Join('|', form.QuerySelectorAll("option[selected]").Select(one => one.GetAttribute("value"))));
        Assert.Equal("", form.QuerySelector("[name=from] option")?.GetAttribute("value"));
        Assert.Equal("", form.QuerySelector("[name=to] option:last-child")?.GetAttribute("value"));
        Assert.Equal("Show", Words(form.QuerySelector("button")!));
    }

    [Theory]
    [InlineData("/debt?miners=MARA&view=table&from=2025Q1&open=due:24m")]
    [InlineData("/debt?types=TermLoan&to=2025Q1&by=type&universe=all&asOf=2025-10-21")]
    public void RangePicker_Form_AsksForTheSameAddressAsALink(string at)
    {
        var form = Range(at).Find("form");
        var fields = form.QuerySelectorAll("input, select")
            .Select(one => (Key: one.GetAttribute("name"), Value: one.GetAttribute("value") ?? one.QuerySelector("option[selected]")?.GetAttribute("value")))
            .Where(field => field.Value != "")
            .Select(field => $"{field.Key}={field.Value}");

        Assert.Equal((Books.Read(at).Query with { Open = null }).On("/debt"), $"/debt?{string.Join('&', fields)}");
    }

    [Fact]
    public void RangePicker_Form_KeepsTheOtherKeysAndClosesTheProof()
    {
        var form = Range("/debt?miners=MARA&view=table&from=2025Q1&open=due:24m").Find("form");

        Assert.Equal(("get", "/debt"), (form.GetAttribute("method"), form.GetAttribute("action")));
        Assert.Equal(["miners=MARA", "view=table"], form.QuerySelectorAll("input").Select(one => $"{one.GetAttribute("name")}={one.GetAttribute("value")}"));
        Assert.Equal(["2025Q1", ""], form.QuerySelectorAll("option[selected]").Select(one => one.GetAttribute("value")));
    }

    private static (string? Href, string? Current) Link(IRenderedComponent<MinerPicker> picker, string ticker)
    {
        var link = picker.FindAll("li a").Single(one => one.QuerySelector("b")?.TextContent == ticker);
        return (link.GetAttribute("href"), link.GetAttribute("aria-current"));
    }

    private IRenderedComponent<MinerPicker> Miners(string at) => Render<MinerPicker>(parameters => parameters
        .Add(one => one.Book, Books.Whole).Add(one => one.Query, Books.Read(at).Query).Add(one => one.Path, "/debt"));

    private IRenderedComponent<RangePicker> Range(string at) => Render<RangePicker>(parameters => parameters
        .Add(one => one.Quarters, Books.Whole.Register).Add(one => one.Query, Books.Read(at).Query).Add(one => one.Path, "/debt"));
}
