using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Account;
using MinerDebt.Web.Address;
using MinerDebt.Web.Docs;
using MinerDebt.Web.Hosting;
using MinerDebt.Web.Hosting.Backups;
using MinerDebt.Web.Hosting.Operations;
using MinerDebt.Web.Tests.Account;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Admin;

public sealed class OperationsPageTests
{
    [Fact]
    public async Task Page_OnSqlite_SaysWhatRunsHere()
    {
        await using var app = new AccountApp();
        var ann = await app.EnterAsync("ann@example.org", AccountRole.Administrator);
        var before = await ann.OpenAsync(AdminUrls.Operations);
        var (file, _) = await app.Services.GetRequiredService<Backup>().MakeAsync(TestContext.Current.CancellationToken);

        var page = await ann.OpenAsync(AdminUrls.Operations);

        Assert.Equal(["Ready", "Versions", "Copies on the database", "Room", "Last backup", "Answers and open pages", "Slow answers", "Recent errors"], page.QuerySelectorAll("main h2").Select(one => one.TextContent));
        Assert.Equal(ProgramVersion.Build, Term(page, "Program"));
        Assert.Matches("^SQLite 3\\.", Term(page, "Database"));
        Assert.Matches("^version 1, [0-9,]+ facts$", Term(page, "Figures"));
        Assert.Equal([$"{Environment.MachineName}|this one|{ProgramVersion.Build}|1"], Rows(page, "copies").Select(row => string.Join('|', row[0], row[1].Split(", ")[1], row[2], row[3])));
        Assert.All(Rows(page, "room"), row => Assert.Matches(@"^[\d.]+ (kB|MB|GB|TB)$|^\d+ bytes$", row[2]));
        Assert.Equal(["Database", "Backups", "Keys", "Uploads"], Rows(page, "room").Take(4).Select(row => row[0]));
        Assert.Equal("1", Rows(page, "room")[1][1]);
        Assert.Equal("None yet. Make one", Text(before, "backup", "p"));
        Assert.StartsWith($"{file.Name}, ", Text(page, "backup", "p"), StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".subnav a"), link => link.GetAttribute("href") == AdminUrls.Operations && link.TextContent == "Operations");
    }

    [Fact]
    public async Task Page_WithoutItsDatabase_SaysSoAndIsThere()
    {
        await using var app = new AccountApp();
        var ann = await app.EnterAsync("ann@example.org", AccountRole.Administrator);
        foreach (var database in Directory.EnumerateFiles(Path.GetDirectoryName(app.Services.GetRequiredService<DataFolder>().Path)!, "minerdebt.db*"))
        {
            File.Delete(database);
        }

        using var answer = await ann.GetAsync(AdminUrls.Operations);
        var page = await Visitor.ReadAsync(answer);

        Assert.Equal((HttpStatusCode.OK, "Not ready"), (answer.StatusCode, page.QuerySelector("#ready")?.TextContent));
        Assert.Equal("The file of the database was deleted, replaced or made read-only.", page.QuerySelector(".errors li")?.TextContent);
        Assert.Equal(("The database does not answer.", "The database does not answer."), (Term(page, "Database"), Rows(page, "room")[0][2]));
        Assert.Single(Rows(page, "copies"));
    }

    [Fact]
    public async Task Page_WhatFailedAndWhatTookLong_AreNamedWithTheirIds()
    {
        await using var accounts = new AccountApp();
        await accounts.AddAsync("ann@example.org", AccountRole.Administrator);
        await using var app = accounts.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<DocLibrary>(_ =>
        {
            Thread.Sleep(TimeSpan.FromMilliseconds(SlowAnswers.LimitMilliseconds + 100));
            throw new InvalidOperationException("boom\u001b[31m <b>");
        })));
        var ann = new Visitor(app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));
        await ann.SignInAsync("ann@example.org");
        using var failed = await ann.GetAsync("/docs/api?x=%0a");
        var id = failed.Headers.GetValues("X-Request-ID").Single();

        var page = await ann.OpenAsync(AdminUrls.Operations);

        var error = Assert.Single(Rows(page, "errors"), row => row[1].Contains("boom", StringComparison.Ordinal) && row[2] == id);
        Assert.EndsWith("InvalidOperationException: boom\\u001b[31m <b>", error[1], StringComparison.Ordinal);
        var slow = Assert.Single(Rows(page, "slow"), row => row[4] == id);
        Assert.Equal(("GET /docs/api", "500"), (slow[1], slow[2]));
        Assert.True(int.Parse(slow[3], System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture) > SlowAnswers.LimitMilliseconds);
    }

    [Fact]
    public async Task Page_Editor_IsDenied()
    {
        await using var app = new AccountApp();
        var ed = await app.EnterAsync("ed@example.org");

        using var answer = await ed.GetAsync(AdminUrls.Operations);

        Assert.Equal((HttpStatusCode.Found, "/account/denied?returnUrl=%2Fadmin%2Foperations"), (answer.StatusCode, Visitor.Target(answer)));
        Assert.DoesNotContain((await ed.OpenAsync(AdminUrls.Home)).QuerySelectorAll(".subnav a"), link => link.GetAttribute("href") == AdminUrls.Operations);
    }

    [Fact]
    [Trait("Needs", "PostgreSQL")]
    public async Task Page_OnPostgres_ListsAllCopiesAndWhatTheyShow()
    {
        await using var store = await PostgresStore.CreateAsync();
        await using var app = new AccountApp { Database = ("Postgres", store.Connection) };
        var ann = await app.EnterAsync("ann@example.org", AccountRole.Administrator);
        await using (var other = new AccountApp { Database = ("Postgres", store.Connection) })
        {
            await other.Services.GetRequiredService<CurrentBook>().ApplyAsync(new ChangeSet("Ann", ChangeOrigin.Form, "New miner", [new Change(null, Samples.Miner)]), TestContext.Current.CancellationToken);
            await UntilAsync(ann, ["2", "2"]);

            var page = await ann.OpenAsync(AdminUrls.Operations);

            Assert.Matches("^PostgreSQL 1", Term(page, "Database"));
            Assert.Matches("^[0-9.]+ MB$", Rows(page, "room")[0][2]);
            Assert.StartsWith("PostgreSQL is backed up with its own tools", Text(page, "backup", "p"), StringComparison.Ordinal);
            Assert.Single(Rows(page, "copies"), row => row[1].EndsWith(", this one", StringComparison.Ordinal));
        }

        await UntilAsync(ann, ["2"]);
    }

    // A copy tells the others a moment after it shows a change.
    private static Task UntilAsync(Visitor visitor, string[] versions) => Poll.UntilAsync(TimeSpan.FromMinutes(1), async () =>
        Rows(await visitor.OpenAsync(AdminUrls.Operations), "copies").Select(row => row[3]).SequenceEqual(versions));

    private static string? Term(IDocument page, string name) => page.QuerySelectorAll("dt").Single(term => term.TextContent == name).NextElementSibling?.TextContent;

    private static List<string[]> Rows(IDocument page, string section) =>
        [.. from row in page.QuerySelectorAll($"section[aria-labelledby={section}] tbody tr") select (string[])[.. row.Children.Select(cell => cell.TextContent.Trim())]];

    private static string? Text(IDocument page, string section, string element) => page.QuerySelector($"section[aria-labelledby={section}] {element}")?.TextContent;
}
