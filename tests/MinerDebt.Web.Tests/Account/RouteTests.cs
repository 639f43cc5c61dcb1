using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Account;

namespace MinerDebt.Web.Tests.Account;

/// <summary>No page of the editors, and no way to write, without the role.</summary>
public sealed class RouteTests(AccountApp app) : IClassFixture<AccountApp>
{
    private static readonly string[] Writing = ["POST", "PUT", "PATCH", "DELETE"];

    private IReadOnlyList<RouteEndpoint> Endpoints =>
        [.. app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];

    [Fact]
    public void Endpoint_UnderAdmin_AsksForAPolicy()
    {
        var admin = Endpoints.Where(endpoint => Path(endpoint).StartsWith("/admin", StringComparison.OrdinalIgnoreCase)).ToList();

        Assert.Contains(admin, endpoint => Path(endpoint) == "/admin/users");
        Assert.All(admin, endpoint => Assert.True(IsGuarded(endpoint), Path(endpoint)));
    }

    [Fact]
    public void Endpoint_UnderAdmin_IsOnlyWhatThePagesOfTheAdminFolderAre() =>
        Assert.All(
            typeof(Access).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("MinerDebt.Web.Admin", StringComparison.Ordinal) == true)
                .SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), false).Cast<RouteAttribute>()),
            route => Assert.StartsWith("/admin", route.Template, StringComparison.Ordinal));

    [Fact]
    public async Task Get_UnderAdmin_LeadsStrangersToTheSignIn()
    {
        foreach (var path in Endpoints.Select(Path).Where(path => path.StartsWith("/admin", StringComparison.OrdinalIgnoreCase)).Select(Filled).Distinct())
        {
            using var answer = await app.Visit().GetAsync(path);

            Assert.Equal((path, HttpStatusCode.Found), (path, answer.StatusCode));
            Assert.Equal($"/account/sign-in?returnUrl={Uri.EscapeDataString(path)}", Visitor.Target(answer));
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        }
    }

    [Fact]
    public async Task Get_Users_IsForAdministratorsAlone()
    {
        var editor = await app.EnterAsync("route-ed@example.com");
        var administrator = await app.EnterAsync("route-ann@example.com", AccountRole.Administrator);

        using var denied = await editor.GetAsync("/admin/users");
        var page = await administrator.OpenAsync("/admin/users");

        Assert.Equal((HttpStatusCode.Found, "/account/denied?returnUrl=%2Fadmin%2Fusers"), (denied.StatusCode, Visitor.Target(denied)));
        Assert.Equal("Your account may not open this page", (await editor.OpenAsync("/account/denied")).QuerySelector("h1")?.TextContent);
        Assert.Contains("route-ed@example.com", page.QuerySelector(".users")?.TextContent);
    }

    [Fact]
    public void Endpoint_ThatWrites_IsGuardedOrOneOfFew()
    {
        var open = Endpoints.Where(endpoint => Methods(endpoint).Any(Writing.Contains) && !IsGuarded(endpoint)).Select(Path)
            .Where(path => !path.StartsWith("/account", StringComparison.Ordinal) && !path.StartsWith("/_", StringComparison.Ordinal) && !IsPage(path));

        // Health checks are the same by any method.
        Assert.Equal(["/health/live", "/health/ready", "/theme"], open.Distinct().Order(StringComparer.Ordinal));
    }

    // Blazor takes POST on each page, for the forms on it; a page without one answers 400.
    [Fact]
    public async Task Post_PublicPages_AreRefused()
    {
        foreach (var path in Endpoints.Select(Path).Where(path => IsPage(path) && !path.StartsWith("/account", StringComparison.Ordinal) && !path.StartsWith("/admin", StringComparison.Ordinal)).Select(Filled))
        {
            using var answer = await app.Visit().Client.PostAsync(path, new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);

            Assert.Equal((path, HttpStatusCode.BadRequest), (path, answer.StatusCode));
        }
    }

    private static string Path(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText?.TrimStart('/');

    private static string Filled(string path) => System.Text.RegularExpressions.Regex.Replace(path, @"\{[^}]*\}", "1");

    private static bool IsGuarded(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy is Access.Edit or Access.Administer)
        && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null;

    private static IEnumerable<string> Methods(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? Writing;

    private bool IsPage(string path) => Endpoints.Any(endpoint => Path(endpoint) == path && endpoint.Metadata.Any(one => one is Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata));
}
