using System.Text;
using Microsoft.Playwright;
using MinerDebt.Testing;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

/// <summary>What the page that reads filings says of files that it cannot read.</summary>
[Collection(typeof(OneDatabase))]
public sealed class EdgarTests(Site site, Editors editors)
{
    [Fact]
    public async Task File_OfAnotherCompany_IsRefusedWithWords()
    {
        var page = await editors.EnterAsync(site, "/admin/edgar?miner=CLSK");
        await ChooseAsync(page, "CIK0001167419.json", PublicFilings.RiotFacts);

        await Expect(page.Locator(".notice")).ToContainTextAsync("It is the file of Riot Platforms, Inc. with CIK 0001167419, and CLSK has CIK 0000827876.");
    }

    [Fact]
    public async Task Filing_AsHtml_AsksWhichItIs()
    {
        var page = await editors.EnterAsync(site, "/admin/edgar?miner=RIOT");
        await ChooseAsync(page, "riot-20250930x10q.htm", "<html><body><p>A release.</p></body></html>");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read the file" }).ClickAsync();
        await Expect(page.Locator(".notice")).ToContainTextAsync("give its address at SEC or its accession number");

        await page.GetByLabel("Address of the filing").FillAsync("0001104659-25-104466");
        await page.GetByLabel("Filed on").FillAsync("2025-10-30");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read the file" }).ClickAsync();

        await Expect(page.Locator(".notice")).ToContainTextAsync("It has no inline XBRL.");
    }

    private static async Task ChooseAsync(IPage page, string name, string text)
    {
        // The field listens one round trip after it is drawn; no person is as fast, a test is.
        await Site.UntilAsync(page, "() => '_blazorInputFileNextFileId' in document.querySelector('#file')");
        await page.GetByLabel("File saved from SEC").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(text) });
    }
}
