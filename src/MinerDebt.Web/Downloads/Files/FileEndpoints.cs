using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Web.Address;
using MinerDebt.Web.Api;
using MinerDebt.Web.Cache;

namespace MinerDebt.Web.Downloads.Files;

/// <summary>The figures of every page and of every chart as files, at the address of the page with another ending.</summary>
internal static class FileEndpoints
{
    private const string Csv = ".csv";
    private const string Json = ".json";
    private const string Xlsx = ".xlsx";

    public static readonly IReadOnlyList<(string Ending, string Label)> Formats = [(Csv, "CSV"), (Xlsx, "Excel"), (Json, "JSON")];

    // What a page takes, its files take too, also what only concerns how the page shows it.
    private static readonly QueryKey[] Keys = [.. QueryKey.All.Where(key => key != QueryKey.AsOf), FileKeys.Separator, FileKeys.Table];

    public static void MapFiles(this WebApplication app)
    {
        foreach (var (ending, _) in Formats)
        {
            foreach (var entry in PageCatalog.All)
            {
                Map(app, entry.FilePath + ending, (request, context) => Answer(request, context, entry, ending));
            }

            foreach (var entry in ChartCatalog.All)
            {
                Map(app, $"/charts/{entry.Name}{ending}", (request, _) => Answer(request, entry, ending));
            }
        }
    }

    private static void Map(WebApplication app, string address, Func<ApiRequest, HttpContext, IResult> answer) =>
        app.MapGet(address, (ApiRequest request, HttpContext context) => answer(request, context)).Accepting(Keys).WithMetadata(new AnsweredOnceAttribute()).ExcludeFromDescription();

    private static IResult Answer(ApiRequest request, HttpContext context, PageEntry entry, string ending)
    {
        if (request.Read(book => entry.Scope(book)) is not { } query)
        {
            return request.Refused();
        }

        var subject = (string?)context.Request.RouteValues["subject"] ?? "";
        var history = context.RequestServices.GetRequiredService<CurrentBook>().History;
        if (entry.Tables(new PageRequest(request.Book, history, query, subject)) is not { } tables)
        {
            return Problems.NotFound($"No page \"{subject}\".", $"{entry.Path[..entry.Path.IndexOf('{')].TrimEnd('/')} lists those that there are.");
        }

        var page = entry.Path.Replace("{subject}", subject, StringComparison.Ordinal);
        var name = FileNames.Of(page == Urls.Overview ? "overview" : page.Trim('/').Replace('/', '-'), query);
        return Write(request, new PageFile(name, request.Site + query.On(page), query, request.Book.Version, request.Day, tables), ending);
    }

    private static IResult Answer(ApiRequest request, ChartEntry entry, string ending)
    {
        if (request.Read(book => entry.Scope(book)) is not { } query)
        {
            return request.Refused();
        }

        if (entry.Refuse(query) is { } problem)
        {
            return request.Refused([problem]);
        }

        var view = entry.View(request.Book, query);
        return Write(request, new PageFile(FileNames.Of(entry.Name, view.Query), request.Site + view.Page, view.Query, request.Book.Version, request.Day, [PageTable.Of(view)]), ending);
    }

    private static IResult Write(ApiRequest request, PageFile file, string ending)
    {
        List<Problem> problems = [];
        var dialect = CsvDialect.Parse(request.Value(FileKeys.Separator));
        if (dialect is null || (ending != Csv && request.Value(FileKeys.Separator) is { Length: > 0 }))
        {
            problems.Add(new Problem(null, FileKeys.Separator.Name, request.Value(FileKeys.Separator)!, dialect is null ? CsvDialect.Accepted : "it is for .csv alone: leave it out"));
        }

        if (request.Value(FileKeys.Table) is { Length: > 0 } asked)
        {
            var tables = file.Tables.Where(table => table.Name.Equals(asked, StringComparison.OrdinalIgnoreCase)).ToList();
            if (tables.Count == 0)
            {
                problems.Add(new Problem(null, FileKeys.Table.Name, asked, string.Create(CultureInfo.InvariantCulture, $"choose one of {string.Join(", ", file.Tables.Select(table => table.Name))}")));
            }

            file = file with { Tables = tables, Name = $"{file.Name}-{asked.ToLowerInvariant()}" };
        }

        return problems.Count > 0 ? request.Refused(problems) : ending switch
        {
            Csv => new FileAnswer(file.Name + Csv, CsvFormat.ContentType, (stream, cancellation) => CsvFormat.WriteAsync(file.Tables[0].Table, dialect!, stream, cancellation)),
            Json => new FileAnswer(file.Name + Json, JsonFormat.ContentType, (stream, cancellation) => JsonFormat.WriteAsync(file, stream, cancellation)),
            _ => new FileAnswer(file.Name + Xlsx, XlsxFormat.ContentType, (stream, cancellation) => XlsxFormat.WriteAsync(file, stream, cancellation)),
        };
    }
}
