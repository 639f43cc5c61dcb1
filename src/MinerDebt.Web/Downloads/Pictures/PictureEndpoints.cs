using MinerDebt.Web.Address;
using MinerDebt.Web.Api;
using MinerDebt.Web.Cache;
using MinerDebt.Web.Hosting;

namespace MinerDebt.Web.Downloads.Pictures;

/// <summary>Every chart of the catalog as a picture at an address.</summary>
internal static class PictureEndpoints
{
    private const string Svg = "image/svg+xml";
    private const string Png = "image/png";

    public static void MapPictures(this WebApplication app)
    {
        foreach (var entry in ChartCatalog.All)
        {
            Map(app, entry, ".svg", (request, painter) => AnswerAsync(request, painter, entry, isPixels: false));
            Map(app, entry, ".png", (request, painter) => AnswerAsync(request, painter, entry, isPixels: true));
        }

        app.MapGet(Urls.Charts + "/{**name}", NotFound).ExcludeFromDescription();
    }

    private static void Map(WebApplication app, ChartEntry entry, string ending, Func<ApiRequest, PicturePainter, Task<IResult>> answer) =>
        app.MapGet($"{Urls.Charts}/{entry.Name}{ending}", (ApiRequest request, PicturePainter painter) => answer(request, painter))
            .Accepting([.. entry.Keys.Where(key => key.Name != PictureKeys.Scale.Name), .. PictureKeys.All]).WithMetadata(new AnsweredOnceAttribute()).ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(ApiRequest request, PicturePainter painter, ChartEntry entry, bool isPixels)
    {
        var query = request.Read(book => entry.Scope(book) with { TakesPixels = true });
        var (options, problems) = PictureOptions.Read(request.Value, isPixels);
        if (query is not null && entry.Refuse(query) is { } problem)
        {
            problems = [problem, .. problems];
        }

        if (query is null || problems.Count > 0)
        {
            return request.Refused(problems);
        }

        if (isPixels && !PngWriter.IsAvailable)
        {
            return Problems.NotFound("No PNG on the platform of this server.", $"{Urls.Charts}/{entry.Name}.svg is the same picture.");
        }

        var view = entry.View(request.Book, query);
        var address = request.Site[(request.Site.IndexOf("://", StringComparison.Ordinal) + 3)..] + view.Page;
        return isPixels
            ? new PictureAnswer(await painter.PngAsync(view, options, address, request.Day), Png, "")
            : new PictureAnswer(await painter.SvgAsync(view, options, address, request.Day), Svg, ContentPolicy.OfPicture);
    }

    private static IResult NotFound(string? name) =>
        Problems.NotFound($"No picture \"{name}\".", $"choose one of {string.Join(", ", ChartCatalog.All.Select(entry => entry.Name))}, each with .svg or .png.");

    /// <summary>A picture, which other sites may show and read.</summary>
    private sealed class PictureAnswer(byte[] content, string type, string policy) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.ContentType = type;
            response.ContentLength = content.Length;
            response.Headers.AccessControlAllowOrigin = "*";
            if (policy.Length > 0)
            {
                response.Headers.ContentSecurityPolicy = policy;
            }

            return response.Body.WriteAsync(content, httpContext.RequestAborted).AsTask();
        }
    }
}
