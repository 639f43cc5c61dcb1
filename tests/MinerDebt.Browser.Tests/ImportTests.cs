using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using static MinerDebt.Browser.Tests.ImportSteps;

namespace MinerDebt.Browser.Tests;

[Collection(typeof(OneDatabase))]
public sealed class ImportTests(Site site, Editors editors)
{
    private const string Miners = "ticker,name,business,universe,status,source_url\n";
    private const string Quarters = "ticker,quarter,btc_held,source_url,confidence\n";

    [Fact]
    public async Task Import_GoodFile_ShowsThenStoresAndTheSameAgainIsNoChange()
    {
        var page = await editors.EnterAsync(site, "/admin/import");
        await ChooseAsync(page, "miners", "good.csv", Miners + "GOOD,Good Mining,Hpc,Adjacent,Listed,https://example.org/good\n");
        await CheckAsync(page);

        await ExpectCountsAsync(page, "1 new", "0 changed", "0 unchanged", "0 invalid");
        Assert.Equal(0, editors.Ask("SELECT COUNT(*) FROM Miners WHERE Ticker = 'GOOD'"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply 1 change" }).ClickAsync();
        await Expect(page.Locator("#reason-said")).ToContainTextAsync("A few words are needed here.");
        await WriteAsync(page, "Apply 1 change");

        await Expect(page.Locator(".done").GetByRole(AriaRole.Link, new() { Name = "See or undo it" })).ToBeVisibleAsync();
        Assert.Equal(1, editors.Ask("SELECT COUNT(*) FROM Miners WHERE Ticker = 'GOOD'"));

        await ChooseAsync(page, "miners", "good.csv", Miners + "GOOD,Good Mining,Hpc,Adjacent,Listed,https://example.org/good\n");
        await CheckAsync(page);
        await ExpectCountsAsync(page, "0 new", "0 changed", "1 unchanged", "0 invalid");
        await Expect(page.Locator("main")).ToContainTextAsync("No changes: all that the file says is stored already.");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Apply 0 changes" })).ToBeDisabledAsync();
    }

    [Fact]
    public async Task Import_ChangedFact_ShowsOldAndNewOfEachField()
    {
        var page = await editors.EnterAsync(site, "/admin/import?kind=miners");
        await ImportAsync(page, "miners", Miners + "EDIT,Edited Mining,Hpc,Adjacent,Listed,https://example.org/edit\n");

        await ChooseAsync(page, "miners", "edit.csv", Miners.Replace("name", "Company's name", StringComparison.Ordinal) + "EDIT,Other Mining,Hpc,Adjacent,Listed,https://example.org/edit\n");
        await Expect(page.Locator(".mapping")).ToContainTextAsync("Company's name");
        // At once: what is asked for while the columns are read must not be lost.
        await page.GetByLabel("Where Company's name goes to").EvaluateAsync(
            """
            to => {
              to.value = 'name';
              to.dispatchEvent(new Event('change', { bubbles: true }));
              [...document.querySelectorAll('button')].find(one => one.textContent === 'Check the file').click();
            }
            """);
        await Expect(page.Locator("#check")).ToBeVisibleAsync();

        await ExpectCountsAsync(page, "0 new", "1 changed", "0 unchanged", "0 invalid");
        await Expect(page.Locator("section[aria-labelledby=changed] li")).ToHaveTextAsync("Name: Edited Mining → Other Mining");
    }

    [Fact]
    public async Task Import_BadFile_NamesRowColumnValueAndWhatIsAccepted()
    {
        var page = await editors.EnterAsync(site, "/admin/import");
        await ChooseAsync(page, "balances", "bad.csv", """
            ticker,period_end,debt_class,carrying_usd,source_url,confidence
            MARA,2025-19-30,TermLoan,100,https://example.org/a,filing
            MARA,2025-09-30,Mortgage,200,https://example.org/a,filing
            MARA,2025-09-30,TermLoan,12 apples,https://example.org/a,filing
            NOPE,2025-09-30,TermLoan,400,https://example.org/a,filing
            """);
        await Expect(page.Locator(".mapping tr:has(th:text-is('carrying_usd')) .value")).ToHaveTextAsync("100 · 200 · 12 apples");
        await CheckAsync(page);

        var rows = page.Locator("section[aria-labelledby=invalid] tbody tr");
        await Expect(rows).ToHaveCountAsync(4);
        await page.Locator(".counts").GetByRole(AriaRole.Link, new() { Name = "invalid" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(Site.Address("/admin/import#invalid"));
        await Expect(page.Locator("#invalid")).ToBeInViewportAsync();
        foreach (var (index, column, value, accepted) in new[]
        {
            (0, "Period end", "2025-19-30", "it is not a day: write it as 2025-10-22"), (1, "Debt class", "Mortgage", "convertible note, senior secured note"),
            (2, "Carrying amount", "12 apples", "it is not an amount of US dollars"), (3, "Ticker", "NOPE", "no miner is stored under it"),
        })
        {
            var cells = rows.Nth(index).Locator("td");
            await Expect(cells.Nth(0)).ToHaveTextAsync((index + 2).ToString(CultureInfo.InvariantCulture));
            await Expect(cells.Nth(1)).ToHaveTextAsync(column);
            await Expect(cells.Nth(2)).ToHaveTextAsync(value);
            await Expect(cells.Nth(3)).ToContainTextAsync(accepted);
        }

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Apply 0 changes" })).ToBeDisabledAsync();
        await Expect(page.Locator("#apply-said")).ToContainTextAsync("Not possible while something is invalid");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Download the problems as CSV" }).ClickAsync());
        Assert.Contains("4,carrying_usd,12 apples,", await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("notes.pdf", "%PDF-1.7", "is not a table: choose a file whose name ends in .csv, .tsv, .txt or .xlsx")]
    [InlineData("empty.csv", "ticker,name\n", "The file has a header and no rows below it")]
    [InlineData("cut.csv", "ticker,name\nMARA,\"MARA Hol", "seems to be cut off in row 2")]
    public async Task Import_NoTable_IsRefusedWithASentence(string name, string text, string sentence)
    {
        var page = await editors.EnterAsync(site, "/admin/import");
        await ChooseAsync(page, "miners", name, text);

        await Expect(page.Locator("[role=alert] .notice")).ToContainTextAsync(sentence);
        await Expect(page.GetByText("2. Columns")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Apply_StoreChangedSinceTheCheck_WritesNothingAndOffersTheCheckAgain()
    {
        const string File = Miners + "RACE,Race Mining,Hpc,Adjacent,Listed,https://example.org/race\nLATE,Late Mining,Hpc,Adjacent,Listed,https://example.org/late\n";
        var first = await editors.EnterAsync(site, "/admin/import");
        await ChooseAsync(first, "miners", "race.csv", File);
        await CheckAsync(first);
        await ExpectCountsAsync(first, "2 new");
        var second = await editors.EnterAsync(site, "/admin/import");
        await ImportAsync(second, "miners", Miners + "RACE,Faster Mining,Hpc,Adjacent,Listed,https://example.org/race\n");

        await WriteAsync(first, "Apply 2 changes");
        await Expect(first.Locator("main .errors")).ToContainTextAsync("Row 2, Key “RACE”: the miner RACE is already stored");
        Assert.Equal(0, editors.Ask("SELECT COUNT(*) FROM Miners WHERE Ticker = 'LATE'"));
        await first.Locator("main .errors").GetByRole(AriaRole.Button, new() { Name = "Run the check again" }).ClickAsync();

        await ExpectCountsAsync(first, "1 new", "1 changed");
    }

    [Fact]
    public async Task Leave_WithAFile_DeletesIt()
    {
        var page = await editors.EnterAsync(site, "/admin/import");
        await ChooseAsync(page, "miners", "left.csv", Miners + "LEFT,Left Mining,Hpc,Adjacent,Listed,https://example.org/left\n");
        await CheckAsync(page);
        var uploads = Path.Combine(editors.App.Folder, "data", "uploads");
        var before = Directory.GetFiles(uploads).Length;

        await page.GetByRole(AriaRole.Navigation, new() { Name = "Pages", Exact = true }).GetByRole(AriaRole.Link, new() { Name = "Docs" }).ClickAsync();
        await Expect(page.Locator("h1")).Not.ToHaveTextAsync("Import a table");

        await Expect(page).ToHaveURLAsync(Site.Address("/docs"));
        var left = DateTime.UtcNow;
        while (Directory.GetFiles(uploads).Length >= before && DateTime.UtcNow - left < Site.Patience)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.True(Directory.GetFiles(uploads).Length < before);
    }

    [Fact]
    public async Task Apply_ProgramKilledInTheMiddle_LeavesNothingHalf()
    {
        await using var own = new Editors();
        await own.InitializeAsync();
        var page = await own.EnterAsync(site, "/admin/import");
        await ImportAsync(page, "miners", Miners + string.Concat(Enumerable.Range(0, 100).Select(number => $"K{number},Killed Mining {number},Hpc,Adjacent,Listed,https://example.org/k\n")));
        var text = new StringBuilder(Quarters);
        for (var row = 0; row < 20_000; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"K{row % 100},{2000 + (row / 400)}Q{1 + (row / 100 % 4)},{row},https://example.org/k,press\n");
        }

        await ChooseAsync(page, "miner_quarters", "killed.csv", text.ToString());
        await CheckAsync(page);
        await ExpectCountsAsync(page, "20,000 new");
        await page.GetByLabel("Why").FillAsync("It will be killed");
        var before = Log();
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply 20,000 changes" }).ClickAsync();
        // What is written and not yet committed makes the log grow, far beyond what else happens meanwhile. It may all be over
        // before this process has its turn.
        var asked = Stopwatch.StartNew();
        for (var look = 1; Log() < before + 1_000_000 && (look % 50 > 0 || Stored() == 0); look++)
        {
            Assert.True(asked.Elapsed < 3 * Site.Patience, "Nothing was being written.");
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        await own.App.KillAsync();

        // Where it was, as an operator starts it again: the tab knows what it was about to store.
        await using var again = await own.StartAsync(("ASPNETCORE_URLS", own.App.Url));
        await page.GotoAsync($"{own.App.Url}/account/sign-in?returnUrl=%2Fadmin%2Fimport");
        await page.GetByLabel("E-mail").FillAsync("ann@example.com");
        await page.GetByLabel("Password").FillAsync("violet tractor moon");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        var isStored = Stored() > 0;
        await Expect(page.Locator(".interrupted")).ToContainTextAsync($"The import of killed.csv, 20,000 changes: the connection was lost meanwhile, and {(isStored ? "all of it was stored, as change 3" : "nothing of it is stored")}");
        await Look.AssertAccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Do not show this again" }).ClickAsync();
        await Expect(page.Locator(".interrupted")).ToHaveCountAsync(0);
        Assert.Contains(Stored(), new long[] { 0, 20_000 });
        Assert.Equal(Stored(), own.Ask("SELECT COUNT(*) FROM Revisions WHERE FactKind = 'MinerQuarter' AND FactKey LIKE 'K%'"));

        long Stored() => own.Ask("SELECT COUNT(*) FROM MinerQuarters WHERE Ticker LIKE 'K%'");

        long Log() => new FileInfo(own.Store + "-wal") is { Exists: true, Length: var length } ? length : 0;
    }

    [Fact]
    public async Task Import_Axe_FindsNothingSerious()
    {
        var page = await editors.EnterAsync(site, "/admin/import");
        await ChooseAsync(page, "miners", "axe.csv", Miners + "AXE,Axe Mining,Hpc,Adjacent,Listed,https://example.org/axe\nAXE,,Hpc,Adjacent,Listed,\n");
        await CheckAsync(page);

        await Look.AssertAccessibleEverywhereAsync(page);
    }

    private static async Task ExpectCountsAsync(IPage page, params string[] counts)
    {
        foreach (var count in counts)
        {
            await Expect(page.Locator(".counts")).ToContainTextAsync(count);
        }
    }
}
