using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Web.Tests.Support;

[assembly: AssemblyFixture(typeof(WebApp))]

namespace MinerDebt.Web.Tests.Support;

/// <summary>The program in the tests' process with an SQLite file of its own, asked without a network.</summary>
public sealed class WebApp : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("minerdebt-web-");

    /// <summary>Settings beside those that all tests have.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether it makes its database and loads the data set itself, which takes longer than most tests.</summary>
    public bool BeginsEmpty { get; init; }

    /// <summary>The clock that the program goes by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Follows no redirects.</summary>
    public HttpClient Client => field ??= CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    public Task<HttpResponseMessage> SendAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, headers);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Client.SendAsync(request);
    }

    /// <summary>The body of an answer that must be 200.</summary>
    public async Task<string> TextAsync(string path, params (string Name, string Value)[] headers)
    {
        using var answer = await SendAsync(path, headers);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    public async Task<JsonElement> JsonAsync(string path) => JsonElement.Parse(await TextAsync(path));

    public async Task<IDocument> PageAsync(string path) => new HtmlParser().ParseDocument(await TextAsync(path));

    /// <summary>Status, media type and content of an answer that must be a problem document.</summary>
    public async Task<JsonElement> ProblemAsync(string path, HttpStatusCode status)
    {
        using var answer = await SendAsync(path);
        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Its content root.</summary>
    public string Folder => _folder.FullName;

    public void DeleteDatabase()
    {
        foreach (var file in _folder.EnumerateFiles("minerdebt.db*"))
        {
            file.Delete();
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        if (!BeginsEmpty)
        {
            LoadedDatabase.Write(Path.Combine(_folder.FullName, "minerdebt.db"));
        }

        builder.UseContentRoot(_folder.FullName)
            .UseSetting("ConnectionStrings:MinerDebt", "Data Source=minerdebt.db;Pooling=False")
            .UseSetting("Serilog:MinimumLevel:Default", "Error")
            // Room for all that the tests ask for, so that what one finds kept does not hang on the others.
            .UseSetting("Cache:Bytes", "2000000000")
            .ConfigureServices(services => services.AddSingleton(Clock));
        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }
    }
}
