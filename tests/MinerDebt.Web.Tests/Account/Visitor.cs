using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace MinerDebt.Web.Tests.Account;

/// <summary>A browser without JavaScript: keeps cookies, and sends forms with all that they hold.</summary>
public sealed class Visitor(HttpClient client)
{
    public HttpClient Client => client;

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(path);

    public async Task<IDocument> OpenAsync(string path) => await ReadAsync(await client.GetAsync(path));

    public static async Task<IDocument> ReadAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    /// <summary>Fills in the form of a page that has the named fields (or this handler), and sends it.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string path, string handler, params (string Name, string Value)[] fields) =>
        await SendAsync(path, await OpenAsync(path), handler, fields);

    /// <summary>Sends a form of a page that is open already.</summary>
    public async Task<HttpResponseMessage> SendAsync(string path, IDocument page, string handler, params (string Name, string Value)[] fields)
    {
        var form = page.QuerySelectorAll<IHtmlFormElement>("form[method=post]").Single(one => one.QuerySelector($"[name=_handler][value='{handler}']") is not null);
        var values = form.QuerySelectorAll<IHtmlInputElement>("input[name]").Where(input => input.Type is not "checkbox")
            .ToDictionary(input => input.Name!, input => input.Value);
        foreach (var (name, value) in fields)
        {
            values[name] = value;
        }

        return await client.PostAsync(path, new FormUrlEncodedContent(values));
    }

    /// <summary>Where an answer leads: a path of this program, or an address elsewhere.</summary>
    public static string? Target(HttpResponseMessage answer) => answer.Headers.Location?.OriginalString.Replace("http://localhost/", "/", StringComparison.Ordinal);

    public async Task SignInAsync(string email, string password = AccountApp.Password)
    {
        using var answer = await SubmitAsync("/account/sign-in", "sign-in", ("Email", email), ("Password", password));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    /// <summary>Sends the form that every page has for someone who is signed in.</summary>
    public async Task<HttpResponseMessage> SignOutAsync()
    {
        var token = (await OpenAsync("/docs")).QuerySelector("form[action='/account/sign-out'] [name=__RequestVerificationToken]")?.GetAttribute("value");
        return await client.PostAsync("/account/sign-out", new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token! }));
    }

    /// <summary>The name in the head of the pages; null for nobody.</summary>
    public async Task<string?> NameAsync() => (await OpenAsync("/docs")).QuerySelector(".bar .who")?.TextContent;
}
