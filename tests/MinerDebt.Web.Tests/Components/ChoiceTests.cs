using Bunit;
using MinerDebt.Core.Changes;
using MinerDebt.Web.Pages.Overview;
using MinerDebt.Web.Pages.Shared;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Components;

public sealed class ChoiceTests : ComponentContext
{
    [Fact]
    public void Segments_OneChosen_IsTheCurrentLink() => Render<Segments<int>>(parameters => parameters
        .Add(one => one.Label, "Series").Add(one => one.Chosen, 2).Add(one => one.Choices, [(1, "One", "/?a=1"), (2, "Two", "/?a=2")]))
        .MarkupMatches("""
            <div class="seg" role="group" aria-label="Series">
              <a href="/?a=1">One</a>
              <a href="/?a=2" class="on" aria-current="true">Two</a>
            </div>
            """);

    [Fact]
    public void Notices_Problems_SayWhatIsWrongAndWhatIsAccepted() => Assert.Equal(
        ["by “x” cannot be shown: choose one of miner, type, total. It was left out.", "to “y” cannot be shown: choose a quarter. It was left out."],
        Render<Notices>(parameters => parameters.Add(one => one.Problems, [new Problem(null, "by", "x", "choose one of miner, type, total"), new Problem(null, "to", "y", "choose a quarter")]))
            .FindAll(".notice").Select(Words));

    [Fact]
    public void Notices_NoProblem_AreNothing() => Assert.Equal("", Render<Notices>(parameters => parameters.Add(one => one.Problems, [])).Markup);

    [Fact]
    public void Kpi_Figure_IsALinkToItsProof() => Render<Kpi>(parameters => parameters
        .Add(one => one.Label, "Owed").Add(one => one.Value, "$1.0B").Add(one => one.Detail, "+$1M").Add(one => one.Href, "/?open=due:24m"))
        .MarkupMatches("""<a class="kpi" href="/?open=due:24m"><span>Owed</span><strong>$1.0B</strong><small>+$1M</small></a>""");

    [Theory]
    [InlineData("/debt?by=type&page=2", false, "by=type")]
    [InlineData("/debt?universe=all&view=table&open=due:24m", true, "view=table")]
    public void UniverseToggle_NoMinerNamed_IsACheckboxInAFormWithTheOtherKeys(string at, bool isChecked, string others)
    {
        var form = Render<UniverseToggle>(parameters => parameters.Add(one => one.Query, Books.Read(at).Query).Add(one => one.Path, "/debt")).Find("form");
        var box = form.QuerySelector("input[type=checkbox]")!;

        Assert.Equal(("get", "/debt", "Include AI hosts"), (form.GetAttribute("method"), form.GetAttribute("action"), Words(form.QuerySelector("label")!)));
        Assert.Equal(("universe", "all", isChecked), (box.GetAttribute("name"), box.GetAttribute("value"), box.HasAttribute("checked")));
        Assert.Equal(others, string.Join('&', form.QuerySelectorAll("input[type=hidden]").Select(one => $"{one.GetAttribute("name")}={one.GetAttribute("value")}")));
        Assert.Single(form.QuerySelectorAll("button"));
    }

    [Fact]
    public void UniverseToggle_MinersNamed_IsNothing() => Assert.Equal(
        "", Render<UniverseToggle>(parameters => parameters.Add(one => one.Query, Books.Read("/?miners=MARA").Query).Add(one => one.Path, "/")).Markup.Trim());

    [Fact]
    public void ChosenFilters_Each_IsALinkThatRemovesIt()
    {
        var links = Render<ChosenFilters>(parameters => parameters
            .Add(one => one.Query, Books.Read("/?miners=MARA,RIOT&types=TermLoan&view=table&open=due:24m").Query).Add(one => one.Path, "/debt")).FindAll("a");

        Assert.Equal(
            [
                ("MARA ×", "Remove MARA", "/debt?miners=RIOT&types=TermLoan&view=table"),
                ("RIOT ×", "Remove RIOT", "/debt?miners=MARA&types=TermLoan&view=table"),
                ("Term loans ×", "Remove Term loans", "/debt?miners=MARA,RIOT&view=table"),
                ("Clear", null, "/debt?view=table"),
            ],
            links.Select(link => (Words(link), link.GetAttribute("aria-label"), link.GetAttribute("href")!)));
    }
}
