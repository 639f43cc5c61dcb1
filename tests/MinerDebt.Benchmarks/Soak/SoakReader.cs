using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace MinerDebt.Benchmarks.Soak;

/// <summary>People who ask the copies through nginx.</summary>
internal static partial class SoakReader
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private static readonly string[] Paths =
    [
        "/", "/debt?view=table", "/offerings", "/offerings?page=2", "/maturities", "/miners/WULF", "/miners/MARA", "/credit", "/changes", "/api/v1/debt", "/api/v1/offerings", "/api/v1/changes",
        "/feeds/corrections.atom", "/charts/debt.svg",
    ];

    public static async Task ReadAsync(string url, int seed, SoakCount count, CancellationToken ending)
    {
        using var client = new HttpClient { BaseAddress = new Uri(url) };
        await ReadAsync(client, seed, count, ending);
    }

    public static async Task ReadAsync(HttpClient client, int seed, SoakCount count, CancellationToken ending)
    {
        var random = new Random(seed);
        while (!ending.IsCancellationRequested)
        {
            await AskAsync(count, async () =>
            {
                using var answer = await client.GetAsync(Paths[random.Next(Paths.Length)], CancellationToken.None);
                await answer.Content.CopyToAsync(Stream.Null, CancellationToken.None);
                return answer.StatusCode == HttpStatusCode.OK ? null : $"{(int)answer.StatusCode}";
            });
            await Task.Delay(Pause, ending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Signs in with a form, each part of which may come to another copy, and opens a page of editors.</summary>
    public static async Task SignInAsync(string url, TimeSpan pause, SoakCount count, CancellationToken ending)
    {
        while (!ending.IsCancellationRequested)
        {
            await AskAsync(count, async () =>
            {
                using var client = Browser(url);
                var entered = await EnterAsync(client);
                using var page = await client.GetAsync("/admin/proposals", CancellationToken.None);
                return (entered, page.StatusCode) == (HttpStatusCode.Found, HttpStatusCode.OK) ? null : $"form {(int)entered}, page {(int)page.StatusCode}";
            });
            await Task.Delay(pause, ending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Someone who is signed in.</summary>
    public static async Task<HttpClient> EnterAsync(string url)
    {
        var client = Browser(url);
        return await EnterAsync(client) == HttpStatusCode.Found ? client : throw new InvalidDataException("Signing in was refused.");
    }

    private static HttpClient Browser(string url) => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(url) };

    private static async Task<HttpStatusCode> EnterAsync(HttpClient client)
    {
        var form = await client.GetStringAsync("/account/sign-in", CancellationToken.None);
        Dictionary<string, string> fields = new() { ["Email"] = SoakCopies.Email, ["Password"] = SoakCopies.Password };
        foreach (Match hidden in Hidden().Matches(form[form.IndexOf("<form method=\"post\"", StringComparison.Ordinal)..]))
        {
            fields.TryAdd(hidden.Groups[1].Value, WebUtility.HtmlDecode(hidden.Groups[2].Value));
        }

        using var entered = await client.PostAsync("/account/sign-in", new FormUrlEncodedContent(fields), CancellationToken.None);
        return entered.StatusCode;
    }

    private static async Task AskAsync(SoakCount count, Func<Task<string?>> ask)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            if (await ask() is { } wrong)
            {
                count.Fail(wrong);
            }
            else
            {
                count.Add(Stopwatch.GetElapsedTime(begun));
            }
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ResponseEnded)
        {
            count.Cut();
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
        {
            count.Fail(e.Message);
        }
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
