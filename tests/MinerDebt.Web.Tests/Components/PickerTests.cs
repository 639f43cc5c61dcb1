using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
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
    [InlineData("keel", "BITF")]
    [InlineData(" Marathon ", "MARA")]
    [InlineData("wulf", "WULF")]
    [InlineData("iris energy", "IREN")]
    [InlineData("nobody", "")]
    public void MinerPicker_Search_LooksAtTickersAliasesAndNames(string text, string tickers)
    {
        var picker = Miners("/debt");

        picker.Find("input").Input(text);

        Assert.Equal(tickers, string.Join(',', picker.FindAll("li b").Select(Words)));
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
    [InlineData("/debt", "from", "2025Q1", "/debt?from=2025Q1")]
    [InlineData("/debt?from=2025Q1&miners=MARA&open=due:24m", "from", "2024Q2", "/debt?miners=MARA")]
    [InlineData("/debt?to=2025Q1", "from", "2025Q3", "/debt?from=2025Q3&to=2025Q3")]
    [InlineData("/debt?from=2025Q1", "to", "2024Q4", "/debt?from=2024Q4&to=2024Q4")]
    [InlineData("/debt?from=2025Q1&to=2025Q3", "to", "2026Q2", "/debt?from=2025Q1")]
    public void RangePicker_Change_GoesToTheAddressAndMovesTheOtherEnd(string at, string end, string quarter, string address)
    {
        Range(at).Find($"select[name={end}]").Change(quarter);

        Assert.Equal("http://localhost" + address, Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public void RangePicker_Form_KeepsTheOtherKeysAndClosesTheProof()
    {
        var form = Range("/debt?miners=MARA&view=table&from=2025Q1&open=due:24m").Find("form");

        Assert.Equal(("get", "/debt"), (form.GetAttribute("method"), form.GetAttribute("action")));
        Assert.Equal(["miners=MARA", "view=table"], form.QuerySelectorAll("input").Select(one => $"{one.GetAttribute("name")}={one.GetAttribute("value")}"));
        Assert.Equal(["2025Q1", "2026Q2"], form.QuerySelectorAll("option[selected]").Select(one => one.GetAttribute("value")));
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
