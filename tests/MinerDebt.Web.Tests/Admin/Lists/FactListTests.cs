using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Admin.Lists;

namespace MinerDebt.Web.Tests.Admin.Lists;

public sealed class FactListTests
{
    private static readonly FactKind Offerings = FactKind.Of(typeof(Offering));

    private static readonly Fact[] Facts =
    [
        Note("a", 100_000_000, new DateOnly(2027, 6, 30)), Note("b", 9_000_000, new DateOnly(2028, 1, 1)), Note("c", null, null), Samples.Balance,
    ];

    [Theory]
    [InlineData("", "a b c")]
    [InlineData("?principal_usd=10M..", "a")]
    [InlineData("?principal_usd=..9000000", "b")]
    [InlineData("?principal_usd=not known", "c")]
    [InlineData("?matures_on=2027", "a")]
    [InlineData("?matures_on=2027..2028-01-01", "a b")]
    [InlineData("?confidence=filing", "a b c")]
    [InlineData("?status=Repaid", "")]
    [InlineData("?instrument_type=convertible notes", "a b c")]
    [InlineData("?instrument_type=TermLoan", "")]
    [InlineData("?q=zed 9000000", "b")]
    [InlineData("?title=Note%20b", "b")]
    [InlineData("?use_of_proceeds=bitcoin purchase", "a")]
    [InlineData("?q=convertible BitcoinPurchase", "a")]
    [InlineData("?sort=principal_usd", "b a c")]
    [InlineData("?sort=-principal_usd", "a b c")]
    public void Select_Address_GivesWhatFitsInItsOrder(string query, string ids) =>
        Assert.Equal(ids, string.Join(' ', FactList.Read(Offerings, query).Select(Facts).Select(fact => fact.Key)));

    [Theory]
    [InlineData("?principal_usd=lots", "Principal: “lots” was left aside. Write a range, for example 100M..1B, with an open end as 100M.., or “not known”.")]
    [InlineData("?status=Gone", "Status: “Gone” was left aside. Choose one of ")]
    [InlineData("?instrument_type=Bond", "Type of instrument: “Bond” was left aside. Choose one of Convertible note, Senior secured note, ")]
    [InlineData("?nonsense=1", "“nonsense” is not a column of this list, and was left aside.")]
    public void Read_WhatMeansNothing_IsSaidAndLeftAside(string query, string said)
    {
        var list = FactList.Read(Offerings, query);

        Assert.StartsWith(said, Assert.Single(list.Problems), StringComparison.Ordinal);
        Assert.Equal(3, list.Select(Facts).Count);
    }

    [Theory]
    [InlineData("/admin/facts/offerings?q=riot&principal_usd=10M..&sort=-matures_on&show=offering_id,coupon_pct&part=2")]
    [InlineData("/admin/facts/offerings")]
    public void Href_OfWhatWasRead_IsTheSameAddress(string address) =>
        Assert.Equal(address, Uri.UnescapeDataString(FactList.Read(Offerings, address.Contains('?', StringComparison.Ordinal) ? address[address.IndexOf('?', StringComparison.Ordinal)..] : "").Href));

    [Fact]
    public void Keys_AreNoColumnsOfAnyKind() =>
        Assert.Empty(FactKind.All.SelectMany(kind => kind.Columns).Select(column => column.Name).Intersect(FactList.Keys));

    [Fact]
    public void By_TheSameColumnAgain_TurnsTheOrder()
    {
        var once = FactList.Read(Offerings, "?part=3").By("coupon_pct");

        Assert.Equal((1, "coupon_pct", "-coupon_pct"), (once.Page, once.Sort!.ToString(), once.By("coupon_pct").Sort!.ToString()));
    }

    private static Offering Note(string id, long? principal, DateOnly? matures) => Samples.Note with
    {
        Id = id,
        Title = $"Note {id}",
        PrincipalUsd = principal,
        MaturesOn = matures is { } day ? day : null,
        UseOfProceeds = id == "a" ? [UseOfProceeds.Refinancing, UseOfProceeds.BitcoinPurchase] : [],
    };
}
