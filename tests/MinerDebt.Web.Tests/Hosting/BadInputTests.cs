using System.Text;
using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Web.Address;
using MinerDebt.Web.Api;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Hosting;

/// <summary>Whatever is asked at whatever address, nothing fails: it is answered, or refused with what is wrong.</summary>
public sealed class BadInputTests(WebApp app)
{
    private static readonly string[] Keys = [.. QueryKey.All.Concat(ListKeys.All).Select(key => key.Name), "theme", "width", "height", "scale", "background", "format", "url", "sep", "nonsense"];

    private static readonly string[] Places =
    [
        "MARA", "wulf-2025-10-ssn-2030", "offerings", "debt", "1", "0", "-1", "1000000", "99999999999999999999", "abc", "..%2f..%2fetc%2fpasswd", "%2e%2e", "%252e%252e%252f", "..%5c..%5c", "%c0%ae%c0%ae", "%ff%fe", "%00", "a%00b",
        "%20", "%0d%0aSet-Cookie:x=1", "'", "%22", "%3Cscript%3E", "%F0%9F%92%A9", "%E2%80%AE", "debt.svg", "debt.png", "api", "glossary", new string('x', 2_000), string.Concat(Enumerable.Repeat("%2e%2e%2f", 200)),
    ];

    private static readonly string[] Values =
    [
        "", " ", "0", "-1", "1", "2", "1000000", "999999999999999999999999", "1e9", "0.000001", "NaN", "Infinity", "abc", "true", "yes", "all", "none", "MARA", "mara,riot", "XX", ",", ",,,", "MARA,", "2025Q3", "2025Q5", "0000Q0", "9999Q4",
        "2024Q2", "2026Q2", "2025-10-21", "2025-02-30", "0001-01-01", "9999-12-31", "2027-12", "ConvertibleNote", "convertiblenote,TermLoan", "miner", "type", "offering", "total", "recourse", "firstPut", "worst", "quarter", "-principal", "principal",
        "--principal", "owed", "debt:2025Q3:MARA", "debt:2025Q3", "debt::", ":", "bridge:2025Q4:issued", "wall:2027", "scenario:puts", "offering:wulf-2025-10-ssn-2030", "commitment:x:y:z", "share", "table", "lines", "dark", "light", "id,principal",
        "ticker", "TUFSQQ", "_w", "6..8", "8..6", "..", "1..", "\0", "\r\nSet-Cookie: x=1", "<script>alert(1)</script>", "' OR 1=1 --", "=cmd|' /C calc'!A0", "\u202E\uFEFF", "\uD83D\uDCA9", new string('9', 400), new string('x', 10_000),
        string.Join(',', Enumerable.Repeat("MARA", 2_000)), string.Join(',', Enumerable.Range(0, 1_500).Select(number => $"X{number}")), string.Join(',', Enumerable.Repeat("MARA", 10_000)),
    ];

    private static readonly string[] Accepts = ["*/*", "application/json", "text/csv", "text/html", "application/xml", "image/png", ";;;", "a/b;q=2", "*/json", new string('x', 3_000)];

    private readonly List<(RoutePattern Pattern, bool IsApi)> _addresses =
    [
        .. from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           let text = endpoint.RoutePattern.RawText ?? ""
           // A stream of events has no end to wait for.
           where text != Urls.Live && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
               && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is null or { Count: 0 } or [.., "GET"] or ["GET", ..]
               && !text.Contains("_blazor", StringComparison.Ordinal) && !text.Contains("_framework", StringComparison.Ordinal)
           select (endpoint.RoutePattern, text.StartsWith(Urls.Api, StringComparison.Ordinal)),
    ];

    [Fact]
    public Task Anything_AskedAnywhere_IsAnsweredOrRefused() =>
        Gen.Select(Of(_addresses), Of(Places).Array[4], Gen.Select(Of(Keys), Of(Values)).Array[0, 4], Of(Accepts))
            .SampleAsync(asked => AskAsync(asked.Item1, asked.Item2, asked.Item3, asked.Item4), iter: 400);

    [Fact]
    public async Task EveryAddress_WithEachPlace_IsAnsweredOrRefused()
    {
        foreach (var address in _addresses.Where(address => address.Pattern.Parameters.Count > 0))
        {
            foreach (var place in Places)
            {
                await AskAsync(address, [place, place, place, place], [], "*/*");
            }
        }
    }

    [Fact]
    public async Task EveryAddress_WithEveryKeyWrong_IsAnsweredOrRefused()
    {
        foreach (var address in _addresses)
        {
            foreach (var value in new[] { "0", "1000000", "abc", "\0", new string('x', 300) })
            {
                await AskAsync(address, ["MARA", "MARA", "MARA", "MARA"], [.. Keys.Select(key => (key, value))], "*/*");
            }
        }
    }

    private static Gen<T> Of<T>(IReadOnlyList<T> all) => Gen.Int[0, all.Count - 1].Select(index => all[index]);

    private async Task AskAsync((RoutePattern Pattern, bool IsApi) address, string[] places, (string Key, string Value)[] keys, string accept)
    {
        var path = new StringBuilder();
        var next = 0;
        foreach (var segment in address.Pattern.PathSegments)
        {
            path.Append('/');
            foreach (var part in segment.Parts)
            {
                path.Append(part switch
                {
                    RoutePatternLiteralPart literal => literal.Content,
                    RoutePatternSeparatorPart separator => separator.Content,
                    _ => places[next++ % places.Length],
                });
            }
        }

        var query = string.Join('&', keys.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));
        var answer = (await app.Server.SendAsync(context =>
        {
            (context.Request.Method, context.Request.Host) = ("GET", new HostString("localhost"));
            // As a server hands it over: decoded, but for the slash.
            context.Request.Path = Uri.UnescapeDataString(path.ToString().Replace("%2f", "%252f", StringComparison.Ordinal));
            context.Request.QueryString = new QueryString($"?{query}");
            context.Request.Headers.Accept = accept;
        }, TestContext.Current.CancellationToken)).Response;
        await answer.Body.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken);

        var said = $"{path}?{query[..Math.Min(query.Length, 300)]} with {accept[..Math.Min(accept.Length, 40)]}: {answer.StatusCode}";
        // What is asked whether it is ready may say that it is not, beside so much else.
        Assert.True(answer.StatusCode < 500 || (answer.StatusCode == StatusCodes.Status503ServiceUnavailable && path.ToString() == "/health/ready"), said);
        Assert.True(!address.IsApi || answer.StatusCode < 400 || answer.ContentType == "application/problem+json", said);
        Assert.DoesNotContain(answer.Headers.SetCookie, cookie => cookie!.StartsWith("x=", StringComparison.Ordinal));
    }
}
