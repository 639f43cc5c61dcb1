namespace MinerDebt.Web.Tests.Offerings;

public sealed class OfferingSearchTests
{
    [Theory]
    [InlineData("Bitfarms $588M 1.375% convertible notes due 2031", "bitf-2025-10-conv-2031")]
    [InlineData("TeraWulf $3.2B 7.750% senior secured notes due 2030", "wulf-2025-10-ssn-2030")]
    [InlineData("IREN $1B 0% convertible notes due 2031", "iren-2025-10-conv-2031")]
    [InlineData("iren $1.0B 0.00% CONVERTIBLE due 2031", "iren-2025-10-conv-2031")]
    [InlineData("bitf 588M 1.375%", "bitf-2025-10-conv-2031")]
    [InlineData("$588,000,000", "bitf-2025-10-conv-2031")]
    [InlineData("KEEL 2032", "bitf-2026-06-conv-2032")]
    [InlineData("WULF 7.75% secured 2030", "wulf-2025-10-ssn-2030")]
    [InlineData("wulf-2025-10-ssn-2030", "wulf-2025-10-ssn-2030")]
    public void Search_TermsInAnyForm_FindsTheOffering(string words, string id) => Assert.Equal([id], Search(words));

    [Theory]
    [InlineData("Bitfarms $589M")]
    [InlineData("IREN 1% 2031 convertible $1B")]
    [InlineData("nothingofthekind")]
    public void Search_OneWordThatFitsNot_FindsNothing(string words) => Assert.Empty(Search(words));

    [Fact]
    public void Search_Secured_IsNotUnsecured()
    {
        Assert.NotEmpty(Search("secured notes"));
        Assert.All(OfferingBook.List("?q=secured"), ledger =>
            Assert.True(ledger.Offering.Secured == true || Texts(ledger.Offering).Contains("secured", StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain("bitf-2025-10-conv-2031", Search("secured"));
        Assert.Contains("bitf-2025-10-conv-2031", Search("unsecured"));
    }

    [Fact]
    public void Search_MoreWords_NeverFindMore() =>
        Assert.Subset(Search("notes").ToHashSet(), Search("notes 2031 IREN").ToHashSet());

    [Fact]
    public void Search_EmptyOrSigns_ListsEverything() => Assert.Equal(OfferingBook.Listed(""), Search(" , ; "));

    private static string Texts(Core.Model.Offering offering) => $"{offering.Title} {offering.Notes} {offering.UseNote}";

    private static IReadOnlyList<string> Search(string words) => OfferingBook.Listed("?q=" + Uri.EscapeDataString(words));
}
