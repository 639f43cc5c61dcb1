using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace MinerDebt.Browser.Tests;

/// <summary>Who has signed in to a program: they come back with the cookies of their first time, and need not sign in again.</summary>
internal sealed class Sessions
{
    private readonly ConcurrentDictionary<string, IEnumerable<Cookie>> _cookies = new();

    /// <summary>Opens an address as someone.</summary>
    /// <param name="anew">Whether with a session of its own, which nobody comes back to; the one before is forgotten, too.</param>
    public async Task OpenAsync(IPage page, string url, string path, string email, string password, bool anew = false)
    {
        if (anew)
        {
            _cookies.TryRemove(email, out _);
        }

        if (_cookies.TryGetValue(email, out var cookies))
        {
            await page.Context.AddCookiesAsync(cookies);
            await page.GotoAsync(url + path);
            return;
        }

        await page.GotoAsync($"{url}/account/sign-in?returnUrl={Uri.EscapeDataString(path)}");
        await page.FillAsync("#Email", email);
        await page.FillAsync("#Password", password);
        await page.ClickAsync("main .primary");
        // Waiting for the address itself waits for the page's load event too, which may have come while that wait began.
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("/account/sign-in"));
        if (!anew)
        {
            await KeepAsync(page, email);
        }
    }

    /// <summary>Someone has signed in on a page.</summary>
    public async Task KeepAsync(IPage page, string email) => _cookies[email] =
    [
        .. (await page.Context.CookiesAsync()).Select(cookie => new Cookie
        {
            Name = cookie.Name,
            Value = cookie.Value,
            Domain = cookie.Domain,
            Path = cookie.Path,
            HttpOnly = cookie.HttpOnly,
            SameSite = cookie.SameSite,
        }),
    ];
}
