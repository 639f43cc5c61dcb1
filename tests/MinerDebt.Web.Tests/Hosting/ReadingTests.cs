using System.Net;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Hosting;

public sealed class ReadingTests
{
    private static readonly string[] Paths =
    [
        "/", "/debt?view=table&open=debt:2025Q3", "/debt/bridge", "/offerings?group=miner", "/offerings/wulf-2025-10-ssn-2030",
        "/maturities?basis=worst", "/miners", "/miners/WULF", "/drivers", "/reconciliation", "/benchmarks", "/docs/data", "/search?q=wulf", "/changes",
        "/api/v1/debt", "/api/v1/issuance?by=type", "/api/v1/maturities", "/api/v1/drivers", "/api/v1/drivers/miners.csv", "/api/v1/offerings.csv", "/api/v1/miners", "/api/v1/published",
        "/?asOf=2025-10-21", "/api/v1/debt?asOf=2025-10-21", "/api/v1/changes",
    ];

    // With a program of its own, since the database is taken away from it.
    [Fact]
    public async Task Get_WithoutTheDatabase_IsAnsweredFromTheBook()
    {
        await using var app = new WebApp();
        await app.TextAsync("/health/ready");
        // The history is read when it is first asked for, and from then on kept.
        await app.TextAsync("/changes");
        app.DeleteDatabase();

        var answers = new Dictionary<string, HttpStatusCode>();
        foreach (var path in Paths.Append("/health/ready"))
        {
            using var answer = await app.SendAsync(path);
            answers[path] = answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answers["/health/ready"]);
        Assert.All(Paths, path => Assert.Equal((path, HttpStatusCode.OK), (path, answers[path])));
    }
}
