using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Admin.Entry;
using MinerDebt.Web.Admin.Entry.Offerings;

namespace MinerDebt.Web.Tests.Admin.Offerings;

public sealed class OfferedValuesTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);

    [Theory]
    [InlineData("base_principal_usd=525M;option_principal_usd=75M", "principal_usd", "600000000")]
    [InlineData("base_principal_usd=525M", "principal_usd", "525000000")]
    [InlineData("principal_usd=600M;option_principal_usd=75M", "base_principal_usd", "525000000")]
    [InlineData("conversion_rate=42.1053", "conversion_price_usd", "23.75")]
    [InlineData("conversion_price_usd=20", "conversion_rate", "50")]
    [InlineData("conversion_price_usd=23.75;reference_price_usd=17.92", "conversion_premium_pct", "32.5")]
    [InlineData("conversion_price_usd=23.75;conversion_premium_pct=32.5", "reference_price_usd", "17.92")]
    [InlineData("closed_on=2026-06-11", "status", "Outstanding")]
    [InlineData("closed_on=2026-12-11", "status", "Announced")]
    [InlineData("priced_on=2026-06-08", "status", "Announced")]
    [InlineData("ticker=ZED;closed_on=2026-06-11;instrument_type=TermLoan;matures_on=2031-05", "offering_id", "zed-2026-06-term-2031")]
    [InlineData("ticker=ZED;closed_on=2026-02-10;instrument_type=ConvertibleNote;matures_on=2031", "offering_id", "zed-2026-02-conv-2031-2")]
    [InlineData("instrument_type=ConvertibleNote;coupon_pct=0.5;matures_on=2031-06-15", "title", "0.50% Convertible Senior Notes due 2031")]
    [InlineData("instrument_type=TermLoan;matures_on=2031-06-15", "title", "Term loan due 2031")]
    public void Of_WhatIsTyped_OffersWhatFollows(string typed, string column, string value) => Assert.Equal(value, Offered(typed).GetValueOrDefault(column));

    [Theory]
    [InlineData("", "principal_usd")]
    [InlineData("base_principal_usd=525M;principal_usd=1", "principal_usd")]
    [InlineData("base_principal_usd=lots", "principal_usd")]
    [InlineData("conversion_rate=0", "conversion_price_usd")]
    [InlineData("conversion_price_usd=20;conversion_premium_pct=-100", "reference_price_usd")]
    [InlineData("option_principal_usd=75M;principal_usd=50M", "base_principal_usd")]
    [InlineData("ticker=ZED;instrument_type=TermLoan", "offering_id")]
    public void Of_WhatDoesNotFollowOrIsFilled_OffersNothing(string typed, string column) => Assert.DoesNotContain(column, Offered(typed));

    [Fact]
    public void Unused_OfEachTemplate_AreColumnsThatItDoesNotFill() => Assert.All(OfferingTemplate.All, template =>
    {
        var unused = OfferingTemplate.Unused(template.Type.ToString());

        Assert.NotEmpty(unused);
        Assert.Empty(unused.Except(FactKind.Of(typeof(Offering)).Columns.Select(column => column.Name)));
        Assert.Empty(unused.Intersect(template.Defaults.Keys));
    });

    [Fact]
    public void Unused_OfNoKind_IsNothing() => Assert.Empty(OfferingTemplate.Unused(""));

    private static Dictionary<string, string> Offered(string typed)
    {
        var form = FactForm.New(FactKind.Of(typeof(Offering)), new Dictionary<string, string>());
        foreach (var cell in typed.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(cell => cell.Split('=')))
        {
            form.Type(cell[0], cell[1]);
        }

        return OfferedValues.Of(form, Samples.Facts(Samples.Note), Today).ToDictionary(one => one.Column, one => one.Value);
    }
}
