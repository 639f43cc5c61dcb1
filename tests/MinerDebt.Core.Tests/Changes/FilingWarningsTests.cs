using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Changes;

public sealed class FilingWarningsTests
{
    private static readonly DateOnly Today = Make.Day("2026-11-26");

    [Fact]
    public void Of_AFilingWithoutAPeriod_IsNothing() => Assert.Empty(Of(Make.Filing()));

    [Theory]
    [InlineData("10-Q")]
    [InlineData("10-K/A")]
    [InlineData("20-F")]
    public void Of_AReportOnAPeriodThatDoesNotSayWhich_AsksForIt(string form)
    {
        Assert.Equal(["period_end"], Of(Make.Filing(form: form)));
        Assert.Empty(Of(Make.Filing(form: form) with { PeriodEnd = Make.Day("2024-12-31") }));
    }

    [Fact]
    public void Of_AnAddressThatAnotherFilingHas_NamesIt() => Assert.Equal(["source_url"], Of(Make.Filing("2025-01-16"), Make.Filing()));

    [Fact]
    public void Of_AnotherAddressOfTheSameFiling_IsNothing()
    {
        var stored = Make.Filing();
        var moved = stored with { Source = stored.Source with { Url = "https://example.org/moved" } };

        Assert.Empty(Warnings.Of([new Change(stored, moved)], Facts.Of([stored]), Today));
    }

    [Fact]
    public void Of_ADayThatHasNotCome_IsSaid() => Assert.Equal(["filed_on"], Of(Make.Filing("2026-11-27")));

    [Fact]
    public void Of_TheSameFormWrittenInAnotherWay_NamesTheStoredOne() => Assert.Contains("key", Of(Make.Filing(form: "8K"), Make.Filing()));

    private static IEnumerable<string> Of(Filing filing, params Fact[] known) => Warnings.Of(filing, Facts.Of(known), Today).Select(problem => problem.Field);
}
