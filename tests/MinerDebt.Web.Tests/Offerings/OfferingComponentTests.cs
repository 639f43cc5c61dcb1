using Bunit;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Downloads;
using MinerDebt.Web.Downloads.Views;
using MinerDebt.Web.Pages.Offerings;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Offerings;

public sealed class OfferingComponentTests : ComponentContext
{
    [Fact]
    public void DilutionCard_NoPrice_StartsAtTheLastSharePrice()
    {
        var card = Dilution("iren-2025-10-conv-2031", new AddressQuery());

        Assert.Equal("45.73", card.Find("input[name=price]").GetAttribute("value"));
        Assert.Equal(["$45.73last known", "$60.09reference", "$85.6282conversion", "$111.3166call trigger", "$120.18cap", "$171.2563twice conversion"], card.FindAll("thead th.n").Select(cell => cell.TextContent));
        Assert.Equal(["−46.6% out", "−29.8% out", "at the money", "+30.0% in", "+40.4% in", "+100.0% in"], Row(card, "Moneyness"));
        Assert.Equal(["$0", "$0", "$0", "$300,000,000", "$403,510,112", "$1,000,000,000"], Row(card, "Value over principal"));
        Assert.Equal(["$0", "$0", "$0", "$300,000,000", "$403,510,112", "$403,510,112"], Row(card, "Offset by the capped call"));
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
        Assert.Contains("It starts at the share price at the end of Q2 2026.", computed);
        Assert.Contains("there is no capped call", Dilution("wulf-2025-10-conv-2032", new AddressQuery()).Markup);
    }

    [Theory]
    [InlineData("migi-2022-02-celsius")]
    [InlineData("bitf-2021-12-galaxy")]
    public void PrincipalCard_NoEvents_SaysWhatThatMeans(string id)
    {
        var ledger = Ledger(id);
        var card = Render<PrincipalCard>(parameters => parameters.Add(one => one.Book, OfferingBook.Dataset).Add(one => one.Ledger, ledger).Add(one => one.Query, new AddressQuery()).Add(one => one.Shown, Principal(id)));

        Assert.Contains(ledger.IsKnown ? "ended before the register begins in Q2 2024" : "how much is not known", card.Find(".empty").TextContent);
    }

    [Fact]
    public void PrincipalCard_Table_HasTheFiguresOfTheChartWithTheirProofs()
    {
        var card = Render<PrincipalCard>(parameters => parameters
            .Add(one => one.Book, OfferingBook.Dataset).Add(one => one.Ledger, Ledger("iren-2024-12-conv-2030")).Add(one => one.Query, new AddressQuery { View = View.Table }).Add(one => one.Shown, Principal("iren-2024-12-conv-2030")));

        Assert.Equal(["$0", "$0", "$440M", "$440M", "$440M", "$440M", "$212M", "$212M", "$212M"], card.FindAll("tbody")[0].QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.EndsWith("open=offering:iren-2024-12-conv-2030:2026Q2", card.FindAll("tbody")[0].QuerySelectorAll("a")[^1].GetAttribute("href"));
        Assert.Equal(["$400,000,000", "$440,000,000", "$212,300,000"], card.FindAll("td b").Select(cell => cell.TextContent));
    }

    private static QuarterView Principal(string id) => ChartCatalog.Principal.On(OfferingBook.Dataset, new AddressQuery { Offering = id }, open => open);

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
        Assert.Equal("Source of IREN 0.00% Convertible Senior Notes due 2031: filing", table.FindAll("td a")[2].GetAttribute("aria-label"));
    }

    [Fact]
    public void TermRow_ComputedRate_SaysFromWhat()
    {
        var offering = Ledger("bitf-2026-06-conv-2032").Offering;

        Assert.Equal("computed from the conversion price: 1,000 / price", TermRow.Conversion(offering, ConversionTerms.Of(offering))[0].Note);
        Assert.Contains("not $1,000", TermRow.Conversion(offering, ConversionTerms.Of(offering with { ConversionRate = 100 }))[1].Note);
        Assert.Equal("split into base and option not known", TermRow.Amounts(Ledger("bitf-2026-06-conv-2032"))[0].Note);
    }

    [Theory]
    [InlineData("wulf-2025-12-flash-ssn-2030", "not counted: joint venture")]
    [InlineData("wyfi-2026-05-btbt-ddtl", "not counted: loan inside the group")]
    [InlineData("wulf-2025-10-ssn-2030", "")]
    public void OfferingTable_WhatIsNotCounted_SaysSo(string id, string word)
    {
        var table = Render<OfferingTable>(parameters => parameters.Add(one => one.Ledgers, [Ledger(id)]).Add(one => one.Open, open => open));

        Assert.Equal(word, string.Concat(table.FindAll("td.title .soft").Select(Words)));
    }

    [Theory]
    [InlineData("wulf-2026-05-rcf", "$250M principal, of which $250M new money ($250M of it not drawn)")]
    [InlineData("riot-2026-08-dcl-ddtl", "$573M new money (for $573M of it no source says what was drawn)")]
    [InlineData("wulf-2025-10-ssn-2030", "$3.2B principal, of which $3.2B new money ·")]
    public void OfferingSums_OfAFacility_SayWhatIsNotDrawn(string id, string words) =>
        Assert.Contains(words, Words(Render<OfferingSums>(parameters => parameters.Add(one => one.Totals, OfferingTotals.Of([Ledger(id)]))).Find("span")));

    [Theory]
    [InlineData("iren-2026-05-gpu-ddtl", "$1,550,000,000 on 30 June 2026", "$413,000,000 all draws added up, whether repaid or not", "$1,137,000,000 not owed; conditions may leave less of it available")]
    [InlineData("riot-2024-07-revolver-50", "$50,000,000 on 30 June 2026", "$34,272,000 what is owed on it: what is repaid can be drawn again", "$15,728,000 not owed; conditions may leave less of it available")]
    [InlineData("hut-2025-08-twoprime", "$200,000,000 on 30 June 2026", "$0 nothing drawn as last reported, for 2026-06-30", "$200,000,000 not owed; conditions may leave less of it available")]
    [InlineData("slnh-2026-04-yorkville", "$12,000,000 on 30 June 2026", "not known no draw is recorded, and no source says that there was none", "not known not owed; conditions may leave less of it available")]
    [InlineData("bitf-2025-04-macquarie", "$300,000,000", "$100,000,000 all draws added up, whether repaid or not", "– nothing can be drawn any more")]
    public void TermSheet_DrawnInSteps_KeepsCommittedDrawnAndUndrawnApart(string id, params string[] values)
    {
        var sheet = Render<TermSheet>(parameters => parameters.Add(one => one.Ledger, Ledger(id)).Add(one => one.Open, open => open));

        Assert.Equal(values, sheet.Find("dl[aria-label='Committed and drawn']").QuerySelectorAll("dd").Select(Words));
    }

    [Fact]
    public void TermSheet_AmendedTerms_AreMarkedWithTheirDay()
    {
        var sheet = Render<TermSheet>(parameters => parameters.Add(one => one.Ledger, Ledger("riot-2025-04-coinbase")).Add(one => one.Open, open => open).Add(one => one.AmendedHref, "/x#amended"));

        Assert.Equal(
            ["Coupon", "Matures"],
            sheet.FindAll("a.amended").Select(mark => mark.ParentElement!.PreviousElementSibling!.TextContent));
        Assert.All(sheet.FindAll("a.amended"), mark => Assert.Equal("/x#amended", mark.GetAttribute("href")));
        Assert.Contains("fixed (rate not disclosed) averages count the rate first agreed: greater of fed funds upper limit and 3.25%, + 4.50% amended 2026-04-21", Words(sheet.Find("dl[aria-label='Amounts']")));
        Assert.Contains("2027-04-20 amended 2026-04-21", Words(sheet.Find("dl[aria-label='Conditions']")));
    }

    [Fact]
    public void AmendmentCard_Rows_SayWhatWasAndFromWhen()
    {
        var card = Render<AmendmentCard>(parameters => parameters.Add(one => one.Amendments, Ledger("riot-2025-04-coinbase").Amendments));
        var rows = card.FindAll("tbody tr").Select(row => string.Join(" | ", row.Children.Take(5).Select(Words))).ToList();

        Assert.Equal(3, rows.Count);
        Assert.Contains("2026-04-21 | Rate | greater of fed funds upper limit and 3.25%, + 4.50% | fixed (rate not disclosed) | 2026-04-27", rows);
        Assert.StartsWith("2025-05-19 | Size | $100,000,000 | $200,000,000 Restated agreement", rows[2], StringComparison.Ordinal);
        Assert.EndsWith("| –", rows[2], StringComparison.Ordinal);
        Assert.All(card.FindAll("tbody tr"), row => Assert.NotNull(row.QuerySelector(".source")));
    }

    [Theory]
    [InlineData("riot-2024-07-block-note", 10, 0, "10 installments before maturity")]
    [InlineData("iren-2026-05-gpu-notes", 65, 6, "65 installments before maturity")]
    [InlineData("apld-2025-11-ssn-2030", 1, 0, "1 installment before maturity")]
    public void ScheduleCard_Installments_AreListedWithTheirSource(string id, int count, int years, string title)
    {
        var card = Render<ScheduleCard>(parameters => parameters.Add(one => one.Ledger, Ledger(id)));

        Assert.Equal(title, card.Find("h2").TextContent);
        Assert.Equal(count, card.FindAll("details tbody tr").Count);
        Assert.Equal(years, card.FindAll("[aria-label='Installments by year'] tbody tr").Count);
        Assert.All(card.FindAll("details tbody tr"), row => Assert.NotNull(row.QuerySelector(".source")));
        Assert.Equal(Ledger(id).Schedule.Count(payment => payment.Kind == PaymentKind.Derived), card.FindAll("details td.hatched").Count);
    }

    [Fact]
    public void ScheduleCard_WhatIsNotConfirmed_IsSaid() => Assert.Contains(
        "Of $173M owed at the end of Q2 2026, $86M is still to come in installments and $0 at the end; $86M should have been repaid by schedule and is not confirmed.",
        Words(Render<ScheduleCard>(parameters => parameters.Add(one => one.Ledger, Ledger("btdr-2025-04-matrixport"))).Find("p.soft")));

    [Fact]
    public void OfferingSums_WithAJointVenture_CountsItApart()
    {
        var sums = Render<OfferingSums>(parameters => parameters.Add(one => one.Totals, OfferingTotals.Of([Ledger("wulf-2025-12-flash-ssn-2030"), Ledger("wulf-2025-10-ssn-2030")])));

        Assert.Contains("2 offerings · $3.2B principal, of which $3.2B new money", sums.Markup);
        Assert.EndsWith("1 not counted</span>", sums.Markup.TrimEnd());
    }

    [Fact]
    public void TermSheet_OfAProjectCompany_SaysWhoOwesIt()
    {
        var sheet = Render<TermSheet>(parameters => parameters.Add(one => one.Ledger, Ledger("wulf-2025-10-ssn-2030")).Add(one => one.Open, open => open));

        Assert.Equal(
            ["WULF Compute LLC", "project subsidiaries", "Limited the listed company guarantees the completion, or another part", "Yes"],
            sheet.Find("dl[aria-label='Who owes it']").QuerySelectorAll("dd").Select(one => one.TextContent.Trim()));
        Assert.Contains("https://www.sec.gov/Archives/edgar/data/1083301/000108330126000166/wulf-20260630.htm", sheet.FindAll(".card-foot a").Select(one => one.GetAttribute("href")));
    }

    [Theory]
    [InlineData("wulf-2025-08-conv-2031", "Net shares", "Capped call")]
    [InlineData("btdr-2024-11-conv-2029", "As the issuer chooses", "Zero-strike call")]
    [InlineData("mara-2026-01-loc", null, null)]
    public void TermSheet_OfAConvertible_SaysHowAConversionIsSettled(string id, string? settlement, string? cappedCall)
    {
        var sheet = Render<TermSheet>(parameters => parameters.Add(one => one.Ledger, Ledger(id)));

        Assert.Equal((settlement, cappedCall), (Term(sheet, "Settlement"), Term(sheet, "Kind of capped call")));
    }

    [Theory]
    [InlineData("mara-2026-01-loc", "January 2027")]
    [InlineData("wulf-2025-10-ssn-2030", "2030-10-15")]
    public void TermSheet_Maturity_IsShownAsFarAsItIsKnown(string id, string expected) =>
        Assert.Equal(expected, Term(Render<TermSheet>(parameters => parameters.Add(one => one.Ledger, Ledger(id))), "Matures"));

    private static string? Term(IRenderedComponent<TermSheet> sheet, string label) =>
        sheet.FindAll("dt").FirstOrDefault(one => one.TextContent == label)?.NextElementSibling!.ChildNodes[0].TextContent.Trim();

    private static Ledger Ledger(string id) => OfferingBook.Dataset.FindOffering(id)!;

    private static IEnumerable<string> Row(IRenderedComponent<DilutionCard> card, string label) =>
        card.FindAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent == label).QuerySelectorAll("td.n").Select(cell => cell.TextContent);

    private IRenderedComponent<DilutionCard> Dilution(string id, AddressQuery query) => Render<DilutionCard>(parameters => parameters
        .Add(card => card.Book, OfferingBook.Dataset).Add(card => card.Ledger, Ledger(id)).Add(card => card.Query, query));
}
