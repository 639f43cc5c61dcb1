using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MinerDebt.Core.Changes;
using MinerDebt.Web.Address;
using MinerDebt.Web.Api;
using MinerDebt.Web.Cache;
using MinerDebt.Web.Downloads.Pictures;
using MinerDebt.Web.Hosting;

namespace MinerDebt.Web.Downloads.Embeds;

/// <summary>Every chart of the catalog alone, for a frame in another page.</summary>
internal static class EmbedEndpoints
{
    private static readonly string Policy = ContentPolicy.OfEmbeds(EmbedDocument.Style);

    public static void MapEmbeds(this WebApplication app)
    {
        foreach (var entry in ChartCatalog.All)
        {
            app.MapGet($"{Urls.Embed}/{entry.Name}", (ApiRequest request, IServiceProvider services, ILoggerFactory loggers) => AnswerAsync(request, entry, services, loggers))
                .Accepting([.. entry.Keys, PictureKeys.Theme]).WithMetadata(new AnsweredOnceAttribute()).ExcludeFromDescription();
        }

        app.MapGet(Urls.Embed + "/{**name}", NotFound).ExcludeFromDescription();
        app.MapGet(Urls.OEmbed, OEmbed.Answer).Accepting(OEmbed.Keys).WithMetadata(new AnsweredOnceAttribute()).ExcludeFromDescription();
    }

    private static async Task<IResult> AnswerAsync(ApiRequest request, ChartEntry entry, IServiceProvider services, ILoggerFactory loggers)
    {
        var query = request.Read(book => entry.Scope(book));
        var (options, problems) = PictureOptions.Read(key => key == PictureKeys.Theme ? request.Value(key) : null, isPixels: false);
        if (query is not null && entry.Refuse(query) is { } problem)
        {
            problems = [problem, .. problems];
        }

        if (query is null || problems.Count > 0)
        {
            return request.Refused(problems);
        }

        await using var renderer = new HtmlRenderer(services, loggers);
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<EmbedDocument>(ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(EmbedDocument.View)] = entry.View(request.Book, query),
            [nameof(EmbedDocument.Site)] = request.Site,
            [nameof(EmbedDocument.Day)] = request.Day,
            [nameof(EmbedDocument.Theme)] = options.Theme is { } theme ? AddressReader.Word(theme) : null,
        }))).ToHtmlString());
        // A page of ours is not shown in a frame of others.
        return new EmbedAnswer(html.Replace("<a ", "<a target=\"_blank\" rel=\"noopener\" ", StringComparison.Ordinal));
    }

    private static IResult NotFound(string? name) =>
        Problems.NotFound($"No chart \"{name}\" to embed.", $"Choose one of {string.Join(", ", ChartCatalog.All.Select(entry => entry.Name))}.");

    private sealed class EmbedAnswer(string html) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = "text/html; charset=utf-8";
            httpContext.Response.Headers.ContentSecurityPolicy = Policy;
            return httpContext.Response.WriteAsync(html, httpContext.RequestAborted);
        }
    }
}
