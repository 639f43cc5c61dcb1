using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

/// <summary>What a person does on the import page.</summary>
internal static class ImportSteps
{
    public static async Task ChooseAsync(IPage page, string kind, string name, string text)
    {
        await page.GetByLabel("Kind of fact").SelectOptionAsync(kind);
        await Expect(page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Download these facts as CSV" })).ToHaveAttributeAsync("href", $"/admin/facts/{kind}.csv");
        await Expect(page.GetByLabel("File", new() { Exact = true })).ToBeEnabledAsync();
        // The field listens one round trip after it is drawn; no person is as fast, a test is.
        await Site.UntilAsync(page, "() => '_blazorInputFileNextFileId' in document.querySelector('#file')");
        await page.GetByLabel("File", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
    }

    public static async Task CheckAsync(IPage page)
    {
        var check = page.GetByRole(AriaRole.Button, new() { Name = "Check the file" });
        await Expect(check).ToBeEnabledAsync();
        await check.ClickAsync();
        await Expect(page.Locator("#check")).ToBeVisibleAsync();
    }

    public static async Task WriteAsync(IPage page, string button)
    {
        await page.GetByLabel("Why").FillAsync("Made up for the tests");
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
    }

    public static async Task ImportAsync(IPage page, string kind, string text)
    {
        await ChooseAsync(page, kind, $"{kind}.csv", text);
        await CheckAsync(page);
        await page.GetByLabel("Why").FillAsync("Made up for the tests");
        await page.Locator("button.primary", new() { HasText = "Apply" }).ClickAsync();
        await Expect(page.Locator(".done")).ToContainTextAsync("applied as change");
    }
}
