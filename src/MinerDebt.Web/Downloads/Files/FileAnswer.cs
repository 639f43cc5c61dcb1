namespace MinerDebt.Web.Downloads.Files;

/// <summary>A file that is written while it is sent.</summary>
/// <param name="name">With its ending.</param>
/// <param name="write">Writes it, asynchronously alone.</param>
internal sealed class FileAnswer(string name, string contentType, Func<Stream, CancellationToken, Task> write) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.AccessControlAllowOrigin = "*";
        httpContext.Response.ContentType = contentType;
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        return write(httpContext.Response.Body, httpContext.RequestAborted);
    }
}
