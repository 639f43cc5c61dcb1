using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Testing;
using MinerDebt.Web.Account;
using MinerDebt.Web.Address;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Account;

public sealed partial class SecurityLogTests
{
    [Fact]
    public void All_Events_HaveAnIdOfTheirOwn()
    {
        Assert.Equal(SecurityEvent.All.Count, SecurityEvent.All.Select(one => one.Id).Distinct().Count());
        Assert.Equal(
            typeof(SecurityEvent).GetFields().Where(field => field.FieldType == typeof(SecurityEvent)).Select(field => field.Name),
            SecurityEvent.All.Select(one => one.Name));
    }

    [Fact]
    public void All_Events_AreInTheDocumentation() => Assert.Equal(
        SecurityEvent.All.Select(one => $"| {one.Id} | `{one.Name}` | {one.Level} | {one.Text} |"),
        File.ReadLines(Path.Combine(AppProcess.Location("WebFolder"), "Docs", "running.md")).Where(line => Row().IsMatch(line)));

    [Fact]
    public async Task Note_WhatPeopleDo_IsNoted()
    {
        await using var app = new AccountApp();
        await app.AddAsync("ann@example.org");
        var noted = new ConcurrentQueue<SecurityEvent>();
        app.Services.GetRequiredService<SecurityLog>().Noted += noted.Enqueue;
        var visitor = app.Visit();

        await visitor.SubmitAsync(Urls.SignIn, "sign-in", ("Email", "ann@example.org"), ("Password", "wrong"));
        await visitor.SubmitAsync(Urls.SignIn, "sign-in", ("Email", "nobody@example.org"), ("Password", "wrong"));
        await visitor.SignInAsync("ann@example.org");

        Assert.Equal([SecurityEvent.SignInFailed, SecurityEvent.SignInFailed, SecurityEvent.SignedIn], noted);
    }

    [Fact]
    public async Task Log_FailedSignIn_HasAccountAddressAndIdInOneLine()
    {
        await using var app = await AppProcess.ListenAsync();
        using var visitor = new HttpClient { BaseAddress = new Uri(app.Url) };
        await new Visitor(visitor).SubmitAsync(Urls.SignIn, "sign-in", ("Email", "eve@example.org\n[00:00:00 INF] fine"), ("Password", "hunter2"));

        await Poll.UntilAsync(TimeSpan.FromMinutes(1), () => Task.FromResult(app.Output.Contains("SignInFailed 1002", StringComparison.Ordinal)));

        Assert.Matches(@"\[WRN\] SignInFailed 1002: Wrong e-mail or password; account eve@example\.org\\n\[00:00:00 INF\] fine, address (::ffff:)?127\.0\.0\.1, by the same [0-9a-f]{32}", app.Output);
        Assert.DoesNotContain("hunter2", app.Output, StringComparison.Ordinal);

        // Nor the code of a feed, in the line of its request.
        using var feed = await visitor.GetAsync("/account/notices.atom?code=hunter3", TestContext.Current.CancellationToken);
        await Poll.UntilAsync(TimeSpan.FromMinutes(1), () => Task.FromResult(app.Output.Contains("GET /account/notices.atom responded 404", StringComparison.Ordinal)));
        Assert.DoesNotContain("hunter3", app.Output, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\| 10\d\d \|")]
    private static partial Regex Row();
}
