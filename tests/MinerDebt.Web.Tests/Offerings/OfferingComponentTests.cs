using Bunit;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Web.Address;
using MinerDebt.Web.Pages.Offerings;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Offerings;

public sealed class OfferingComponentTests : ComponentContext
{
    [Fact]
    public void DilutionCard_NoPrice_StartsAtTheReferencePrice()
    {
        var card = Dilution("iren-2025-10-conv-2031", new AddressQuery());

        Assert.Equal("60.09", card.Find("input[name=price]").GetAttribute("value"));
        Assert.Equal(["$60.09reference", "$85.6282conversion", "$120.18cap", "$171.2563twice conversion"], card.FindAll("thead th.n").Select(cell => cell.TextContent));
        Assert.Equal(["−29.8% out", "at the money", "+40.4% in", "+100.0% in"], Row(card, "Moneyness"));
        Assert.Equal(["$0", "$0", "$403,510,112", "$1,000,000,000"], Row(card, "Dilution value over principal"));
        Assert.Equal(["$0", "$0", "$403,510,112", "$403,510,112"], Row(card, "Offset by the capped call"));
        Assert.Contains("owed at the end of Q2 2026", card.Markup);
    }

    [Fact]
    public void DilutionCard_PriceAskedFor_IsAColumnOfItsOwn()
    {
        var card = Dilution("mara-2025-07-conv-2032", new AddressQuery { Price = 25 });

        Assert.Equal("$25.00asked for", card.Find("th.asked").TextContent);
        Assert.Equal("$1,264,898,688", card.FindAll("td.asked")[2].TextContent);
        Assert.Equal("$239,898,688", card.FindAll("td.asked")[3].TextContent);
        Assert.Equal("$196,386,173", card.FindAll("td.asked")[4].TextContent);
    }

    [Fact]
    public void DilutionCard_UnknownTerms_SaysWhichAndComputesNothing()
    {
        Assert.Contains("Neither its conversion rate nor its conversion price", Dilution("abtc-2024-10-gryphon-anchorage", new AddressQuery()).Markup);
        var computed = Dilution("iren-2026-05-conv-2033", new AddressQuery()).Markup;
        Assert.Contains("a rate computed from the conversion price", computed);
        Assert.Contains("reference price is not known", computed);
        Assert.Contains("no cap known", Dilution("wulf-2025-10-conv-2032", new AddressQuery()).Markup);
    }

    [Theory]
    [InlineData("migi-2022-02-celsius")]
    [InlineData("bitf-2021-12-galaxy")]
    public void PrincipalCard_NoEvents_SaysWhatThatMeans(string id)
    {
        var ledger = Ledger(id);
        var card = Render<PrincipalCard>(parameters => parameters.Add(one => one.Book, OfferingBook.Dataset).Add(one => one.Ledger, ledger).Add(one => one.Query, new AddressQuery()));

        Assert.Contains(ledger.IsKnown ? "ended before the register begins in Q2 2024" : "how much is not known", card.Find(".empty").TextContent);
    }

    [Fact]
    public void PrincipalCard_Table_HasTheFiguresOfTheChartWithTheirProofs()
    {
        var card = Render<PrincipalCard>(parameters => parameters
            .Add(one => one.Book, OfferingBook.Dataset).Add(one => one.Ledger, Ledger("iren-2024-12-conv-2030")).Add(one => one.Query, new AddressQuery { View = View.Table }));

        Assert.Equal(["$0", "$0", "$440M", "$440M", "$440M", "$440M", "$212M", "$212M", "$212M"], card.FindAll("tbody")[0].QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.EndsWith("open=offering:iren-2024-12-conv-2030:2026Q2", card.FindAll("tbody")[0].QuerySelectorAll("a")[^1].GetAttribute("href"));
        Assert.Equal(["$400,000,000", "$440,000,000", "$212,300,000"], card.FindAll("td b").Select(cell => cell.TextContent));
    }

    [Fact]
    public void OfferingTimeline_ConditionalPut_IsMarkedWithItsCondition()
    {
        var timeline = Render<OfferingTimeline>(parameters => parameters.Add(one => one.Dates, OfferingDates.Of(Ledger("mara-2025-07-conv-2032"))));

        Assert.Equal(["2025-07-23", "2025-07-23", "2025-07-25", "2030-01-04", "2032-08-01"], timeline.FindAll("time").Select(time => time.TextContent));
        Assert.Contains("share price below conversion price", timeline.Find("li.uncertain").TextContent);
        Assert.Equal(["", "same day", "2 days", "4.4 years", "2.6 years"], timeline.FindAll(".gap").Select(gap => gap.TextContent));
    }

    [Fact]
    public void OfferingTable_Row_LinksThePageAndTheProof()
    {
        var table = Render<OfferingTable>(parameters => parameters.Add(one => one.Ledgers, [Ledger("iren-2025-10-conv-2031")]).Add(one => one.Open, id => "/proof/" + id));

        Assert.Equal(["/miners/IREN", "/offerings/iren-2025-10-conv-2031", "/proof/iren-2025-10-conv-2031"], table.FindAll("td a").Select(link => link.GetAttribute("href")));
        Assert.Equal("Proof of IREN 0.00% Convertible Senior Notes due 2031: filing", table.FindAll("td a")[2].GetAttribute("aria-label"));
    }

    [Fact]
    public void TermRow_ComputedRate_SaysFromWhat()
    {
        var offering = Ledger("bitf-2026-06-conv-2032").Offering;

        Assert.Equal("computed from the conversion price: 1,000 / price", TermRow.Conversion(offering, ConversionTerms.Of(offering))[0].Note);
        Assert.Contains("not $1,000", TermRow.Conversion(offering, ConversionTerms.Of(offering with { ConversionRate = 100 }))[1].Note);
        Assert.Equal("split into base and option not known", TermRow.Amounts(offering)[0].Note);
    }

    private static Ledger Ledger(string id) => OfferingBook.Dataset.FindOffering(id)!;

    private static IEnumerable<string> Row(IRenderedComponent<DilutionCard> card, string label) =>
        card.FindAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent == label).QuerySelectorAll("td.n").Select(cell => cell.TextContent);

    private IRenderedComponent<DilutionCard> Dilution(string id, AddressQuery query) => Render<DilutionCard>(parameters => parameters
        .Add(card => card.Book, OfferingBook.Dataset).Add(card => card.Ledger, Ledger(id)).Add(card => card.Query, query));
}
