using MinerDebt.Core.Exchange;

namespace MinerDebt.Core.Tests.Exchange;

public sealed class ColumnMappingTests
{
    [Theory]
    [InlineData("offerings", "Offering ID|TICKER|instrument-type|Principal (USD)|Maturity|Coupon %|Source|Rating",
        "offering_id|ticker|instrument_type|principal_usd|matures_on|coupon_pct|source_url|")]
    [InlineData("offerings", "id|symbol|type|amount|principal_usd", "offering_id|ticker|instrument_type||principal_usd")]
    [InlineData("events", "id|date|kind|amount|Source URL|url", "offering_id|occurred_on|kind|principal_change_usd|source_url|")]
    [InlineData("balances", "ticker|date|class|carrying amount|principal", "ticker|period_end|debt_class|carrying_usd|principal_usd")]
    [InlineData("published_figures", "publisher|metric|period|amount", "publisher|metric|period|value_usd")]
    public void Match_HeaderAsPeopleWriteIt_FindsTheColumns(string kind, string header, string names) =>
        Assert.Equal(names, string.Join('|', ColumnMapping.Match(FactKind.Find(kind)!, header.Split('|')).Names));

    [Fact]
    public void Check_KeyMissingOrAColumnTwice_IsAProblem()
    {
        var kind = FactKind.Find("miner_quarters")!;
        var mapping = ColumnMapping.Match(kind, ["ticker", "BTC held", "btc_held"]);

        Assert.Equal(
            [
                "a.csv row 1, quarter \"\": no column of the file goes to it, and it tells which miner quarter a row is about: match one.",
                "a.csv row 1, btc_held \"\": 2 columns of the file go to it: leave out all but one.",
            ],
            mapping.Check(kind, "a.csv").Select(problem => problem.ToString()));
        Assert.Empty(mapping.With(1, "quarter").Check(kind, "a.csv"));
    }
}
