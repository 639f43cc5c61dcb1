using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Exchange.Tables;
using MinerDebt.Web.Tests.Account;

namespace MinerDebt.Web.Tests.Admin;

public sealed class FactsCsvTests(AccountApp app) : IClassFixture<AccountApp>
{
    public static TheoryData<string> Kinds => [.. FactKind.All.Where(kind => !kind.IsOptional).Select(kind => kind.Name)];

    [Fact]
    public async Task Get_NobodySignedIn_LeadsToTheSignInPage()
    {
        using var answer = await app.Visit().GetAsync("/admin/facts/miners.csv");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.StartsWith("/account/sign-in", Visitor.Target(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_UnknownKind_IsNotFound()
    {
        using var answer = await (await app.EnterAsync("ann@example.com")).GetAsync("/admin/facts/nope.csv");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Get_EachKind_ImportedAgainIsNoChange(string name)
    {
        var kind = FactKind.Find(name)!;
        using var answer = await (await app.EnterAsync($"{name}@example.com")).GetAsync($"/admin/facts/{name}.csv");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        var facts = app.Services.GetRequiredService<CurrentBook>().Value.Facts;

        var table = UploadedTable.Open(path, kind.FileName, cancellationToken: TestContext.Current.CancellationToken);
        var mapping = ColumnMapping.Match(kind, table.Header);
        var plan = await DryRun.ReadAsync(table, kind, mapping, TableConventions.Find(table, kind, mapping, cancellationToken: TestContext.Current.CancellationToken), facts, cancellationToken: TestContext.Current.CancellationToken);

        File.Delete(path);
        Assert.Equal((0, 0, 0), (plan.New.Count, plan.Changed.Count, plan.ProblemCount));
        Assert.Equal(facts.Everything.Count(fact => fact.GetType() == kind.Type), plan.Unchanged);
    }
}
