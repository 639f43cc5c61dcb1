using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace MinerDebt.Web.Layout;

/// <summary>Shows what a page says that failed, and writes the failure to the log as one.</summary>
public sealed partial class PageBoundary : ErrorBoundary
{
    [Inject]
    private ILogger<PageBoundary> Log { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override Task OnErrorAsync(Exception exception)
    {
        LogFailed(Log, new Uri(Navigation.Uri).PathAndQuery, exception);
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Error, "The page {Path} could not be shown")]
    private static partial void LogFailed(ILogger logger, string path, Exception exception);
}
