using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using static MinerDebt.Browser.Tests.ImportSteps;

namespace MinerDebt.Browser.Tests;

/// <summary>Files of a sender that has columns of its own, totals and notes.</summary>
[Collection(typeof(OneDatabase))]
public sealed class ImportMemoryTests(Site site, Editors editors)
{
    private const string Header = "Issuer,As of,What,Owed,Where\n,yyyy-mm-dd,,USD thousands,\n";

    [Fact]
    public async Task Import_AFileOfTheSameSender_IsUnderstoodAsTheOneBefore()
    {
        var page = await editors.EnterAsync(site, "/admin/import");
        await ChooseAsync(page, "balances", "Acme 2025-03.csv", Header + "CANG,2024-03-31,Term loans,70000,https://example.org/a\nTotal,,,70000,\nSource: the issuer,,,,\n");
        await Expect(page.Locator(".notice")).ToContainTextAsync("Left out: row 2 (a line of units), row 4 (a total), row 5 (a note).");
        foreach (var (name, column) in new[] { ("As of", "period_end"), ("What", "debt_class"), ("Owed", "principal_usd"), ("Where", "source_url") })
        {
            await page.GetByLabel($"Where {name} goes to").SelectOptionAsync(column);
            await Expect(page.GetByLabel($"Where {name} goes to")).ToBeEnabledAsync();
        }

        await Expect(page.GetByLabel("What Owed is counted in")).ToHaveValueAsync("1000");
        await CheckAsync(page);
        // A balance needs to say how well it is supported: the row can be mended here.
        await Expect(page.Locator(".counts")).ToContainTextAsync("1 invalid");
        await Look.AssertAccessibleEverywhereAsync(page);
        await ChooseAsync(page, "balances", "Acme 2025-03.csv", WithConfidence(Header, "CANG,2024-03-31,Term loans,70000,https://example.org/a", "Total,,,70000,"));
        await Expect(page.GetByLabel("Where confidence goes to")).ToBeEnabledAsync();
        foreach (var (name, column) in new[] { ("As of", "period_end"), ("What", "debt_class"), ("Owed", "principal_usd"), ("Where", "source_url") })
        {
            await page.GetByLabel($"Where {name} goes to").SelectOptionAsync(column);
            await Expect(page.GetByLabel($"Where {name} goes to")).ToBeEnabledAsync();
        }

        await CheckAsync(page);
        await WriteAsync(page, "Apply 1 change");
        await Expect(page.Locator(".done").First).ToContainTextAsync("The columns are remembered for the next file like this.");

        await ChooseAsync(page, "balances", "Acme 2025-06.csv", WithConfidence(Header, "CANG,2024-06-30,Term loans,71000,https://example.org/b"));
        await Expect(page.Locator(".done", new() { HasText = "Matched as you did with Acme 2025-03.csv" })).ToBeVisibleAsync();
        await CheckAsync(page);
        await Expect(page.Locator(".counts")).ToContainTextAsync("1 new");
        await Expect(page.Locator(".filerows")).ToContainTextAsync("Left out: a line of units");
        await page.GetByRole(AriaRole.Button, new() { Name = "Forget it" }).ClickAsync();
        await Expect(page.Locator(".done", new() { HasText = "Matched as you did" })).ToHaveCountAsync(0);
        await Expect(page.GetByText("no column of the file goes to it")).Not.ToHaveCountAsync(0);
        Assert.Equal(0, editors.Ask("SELECT COUNT(*) FROM RememberedMappings WHERE FileName LIKE 'Acme%'"));
    }

    [Fact]
    public async Task Check_ARowThatLooksLikeAStoredFact_CanTakeItsKey()
    {
        var page = await editors.EnterAsync(site, "/admin/import");
        await ChooseAsync(page, "hosting_contracts", "contracts.csv", "ticker,counterparty,announced_on,site,source_url,confidence,notes\nCORZ,COREWEAVE,2024-06-03,existing sites,https://example.org/a,press,A remark\n");
        await CheckAsync(page);
        await Expect(page.Locator(".counts")).Not.ToContainTextAsync("0 new");

        await page.Locator(".filerows").GetByRole(AriaRole.Button, new() { Name = "Take the key of CORZ CoreWeave 2024-06-03 existing sites" }).ClickAsync();

        await Expect(page.Locator(".counts")).ToContainTextAsync("0 new");
        await Expect(page.Locator(".counts")).ToContainTextAsync("1 changed");
    }

    private static string WithConfidence(string header, params string[] rows) =>
        string.Join('\n', header.Trim().Split('\n').Zip([",confidence", ","], (line, more) => line + more).Concat(rows.Select(row => row + (row.StartsWith("Total", StringComparison.Ordinal) ? "," : ",filing")))) + "\n";
}
