using System.Globalization;
using System.Text.RegularExpressions;
using MinerDebt.Testing;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Processes;

public sealed partial class CultureTests(TwoCultures apps) : IClassFixture<TwoCultures>
{
    [Fact]
    public async Task Answers_FrenchMachine_AreTheSame()
    {
        Assert.Equal(",", CultureInfo.GetCultureInfo("fr-FR").NumberFormat.NumberDecimalSeparator);
        foreach (var path in new[] { "miners", "offerings?universe=all", "offerings.csv?universe=all", "debt", "debt.csv", "issuance?by=type", "published", "published.csv" })
        {
            Assert.Equal(await AskAsync(apps.Plain, "/api/v1/" + path), await AskAsync(apps.French, "/api/v1/" + path));
        }
    }

    [Theory]
    [InlineData("/debt.csv?sep=semicolon")]
    [InlineData("/offerings.csv?columns=id,coupon,due,allIn")]
    [InlineData("/offerings.json?coupon=6.5..8")]
    [InlineData("/feeds/offerings.atom")]
    public async Task Files_FrenchMachine_AreTheSame(string path) => Assert.Equal(await AskAsync(apps.Plain, path), await AskAsync(apps.French, path));

    [Theory]
    [InlineData("/")]
    [InlineData("/debt?view=share")]
    [InlineData("/debt?view=table")]
    [InlineData("/offerings?universe=all")]
    [InlineData("/?open=coupon:2026Q2")]
    public async Task Pages_FrenchMachine_AreTheSame(string path)
    {
        var french = Content(await AskAsync(apps.French, path));

        Assert.Equal(Content(await AskAsync(apps.Plain, path)), french);
        Assert.DoesNotMatch(DecimalComma(), french);
    }

    [Fact]
    public async Task Overview_FrenchMachine_HasADecimalPoint() => Assert.Contains(">$12.4B<", await AskAsync(apps.French, "/"), StringComparison.Ordinal);

    // Without the ids that each rendering draws anew.
    private static string Content(string page) =>
        DrawnId().Replace(page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main", StringComparison.Ordinal)], "mudinput");

    private static async Task<string> AskAsync(AppProcess app, string path)
    {
        using var client = new HttpClient();
        // Each of the two is at an address of its own, which some answers name.
        return (await client.GetStringAsync(app.Url + path)).Replace(app.Url, "", StringComparison.Ordinal);
    }

    [GeneratedRegex("mudinput[a-z0-9]+")]
    private static partial Regex DrawnId();

    [GeneratedRegex("""\s(x|y|cx|cy|r|width|height|d|viewBox)="[^"]*\d,\d""")]
    private static partial Regex DecimalComma();
}
