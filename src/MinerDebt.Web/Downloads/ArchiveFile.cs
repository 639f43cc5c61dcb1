using System.Net.Mime;
using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;

namespace MinerDebt.Web.Downloads;

/// <summary>All data as one zip, written while it is sent.</summary>
internal sealed class ArchiveFile(DebtBook book) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var name = book.KnownOn is { } day ? $"minerdebt-{day:yyyy-MM-dd}" : "minerdebt";
        httpContext.Response.Headers.AccessControlAllowOrigin = "*";
        httpContext.Response.ContentType = MediaTypeNames.Application.Zip;
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.zip\"";
        await DatasetArchive.WriteAsync(book.Facts, httpContext.Response.Body, (fingerprint, rows) => ArchiveReadme.Of(book, fingerprint, rows), httpContext.RequestAborted);
    }
}
