using System.Net;
using System.Text.RegularExpressions;

namespace MinerDebt.Web.Tests.Maturities;

/// <summary>The page as it comes from the server, which is all that a browser without JavaScript has.</summary>
public sealed partial class MaturitiesPageTests(MaturityHost host) : IClassFixture<MaturityHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Get_NoKeys_ShowsFiguresWallAndUndated()
    {
        var page = await Page("");

        Assert.Contains("By stated maturity $4.5B of it falls due through 2029, by first holder put $7.7B, and $9.0B if the conditions of further puts are met.", page);
        Assert.Contains("<strong>$1.3B</strong>", page);
        Assert.Contains("1 July 2026 to 30 June 2027, by stated maturity; 3.3% of what 22 miners owe; $36M of it on demand; $47M past due; $", page);
        Assert.Contains("<strong>6.1 years</strong>", page);
        Assert.Contains("first put 5.9, worst 5.7 years", page);
        Assert.Contains("<strong>7.2 years</strong>", page);
        Assert.Contains("<strong>$86M</strong>", page);
        Assert.Contains("No due date ahead", page);
        Assert.Contains("Against reported current portions", page);
        Assert.Contains("""href="/maturities?open=wall:2031" """.TrimEnd(), page);
        Assert.DoesNotContain("share price below conversion price", page);
    }

    [Theory]
    [InlineData("basis=firstPut", "Not used: holder puts that hold only under a condition, on $2.3B")]
    [InlineData("basis=worst", "Hatched: due then only under a condition, $2.3B in all.")]
    public async Task Get_ABasisWithPuts_NamesConditions(string query, string note)
    {
        var page = await Page(query);

        Assert.Contains(note, page);
        Assert.Contains("if share price below conversion price", page);
    }

    [Theory]
    [InlineData("open=wall:2031", "principal due in 2031", "$11,584,889,090")]
    [InlineData("basis=firstPut&open=wall:2031", "principal due in 2031", "$9,723,305,090")]
    [InlineData("basis=firstPut&step=quarter&open=wall:2027Q4", "principal due in Q4 2027", "$1,545,740,582")]
    [InlineData("basis=firstPut&at=2025Q3&open=wall:2027", "principal due in 2027", "$2,713,098,250")]
    [InlineData("basis=worst&by=total&open=wall:2030:put", "principal due in 2030, First holder put", "$1,155,000,000")]
    [InlineData("miners=MARA&basis=firstPut&open=wall:24m", "MARA: principal due within 24 months, 1 July 2026 to 30 June 2028", "$1,122,201,000")]
    [InlineData("open=wall:undated", "principal without a known date", "$40,131,844")]
    [InlineData("open=wall:all", "principal on all days", "$39,748,677,844")]
    [InlineData("basis=worst&open=wall:life", "Weighted average life at the end of Q2 2026", "5.7 years")]
    [InlineData("open=wall:final", "Average final maturity at the end of Q2 2026", "7.2 years")]
    [InlineData("open=wall:unconfirmed", "principal that by its schedule was repaid by 2026-06-30, and no event says so", "$86,458,500")]
    [InlineData("open=wall:demand", "principal that lenders may ask for at any time", "$35,600,000")]
    [InlineData("open=current:2026Q2:MARA", "MARA: due within twelve months of 30 June 2026", "$489,661,000")]
    [InlineData("open=due:2031", "Principal due in 2031", "$9,723,305,090")]
    public async Task Get_OpenedProof_FollowsTheAddress(string query, string title, string figure)
    {
        var page = await Page(query);

        Assert.Contains(title + "</h2>", page);
        Assert.Contains($"""<p class="proof-figure">{figure}</p>""", page);
    }

    [Theory]
    [InlineData("basis=soon", "soon")]
    [InlineData("view=lines", "lines")]
    [InlineData("open=wall:1999", "wall:1999")]
    [InlineData("at=1999Q1", "1999Q1")]
    public async Task Get_AWrongKey_SaysSoAndShowsTheDefault(string query, string value)
    {
        var page = await Page(query);

        Assert.Contains($"“{value}” cannot be shown", page);
        Assert.Contains("<strong>$1.3B</strong>", page);
    }

    [Fact]
    public async Task Get_Table_HasARowForEachBucketAndTheirCount()
    {
        var page = await Page("view=table&by=total&basis=worst");

        Assert.Contains("""<th scope="row">Past due</th>""", page);
        Assert.Contains("""<th scope="row">After 2033</th>""", page);
        Assert.Contains("""<td class="n">319</td>""", page);
        Assert.Contains("""<td class="n hatched"><a href="/maturities?by=total&amp;basis=worst&amp;view=table&amp;open=wall:2029:put">$2.1B</a>""", page);
    }

    [Fact]
    public async Task Get_NothingOwed_SaysWhatToDo() =>
        Assert.Contains("""Nothing was owed in this selection at the end of Q2 2026. <a href="/maturities">Show all miners</a>""", await Page("miners=MARA&types=RelatedPartyLoan"));

    [Fact]
    public async Task Get_Overview_LinksToItsWall() =>
        Assert.Contains(
            "/maturities?miners=MARA&amp;at=2025Q3&amp;by=total&amp;basis=firstPut",
            WebUtility.HtmlDecode(await _client.GetStringAsync("/?miners=MARA&to=2025Q3", TestContext.Current.CancellationToken)).Replace("&", "&amp;"));

    private async Task<string> Page(string query)
    {
        var text = await _client.GetStringAsync($"/maturities?{query}", TestContext.Current.CancellationToken);
        return ScopeOfStyles().Replace(text, "").Replace("&#x201C;", "“").Replace("&#x201D;", "”");
    }

    [GeneratedRegex(" b-[a-z0-9]{10}(?=[ >])")]
    private static partial Regex ScopeOfStyles();
}
