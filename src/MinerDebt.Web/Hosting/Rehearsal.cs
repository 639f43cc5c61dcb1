using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using MinerDebt.Core.Book;
using MinerDebt.Web.Pages.Overview;

namespace MinerDebt.Web.Hosting;

/// <summary>
/// Draws the front page once while the server gets ready: its code is then compiled, and what is kept per version is made, when
/// the first reader comes.
/// </summary>
public static partial class Rehearsal
{
    private const string Site = "http://localhost/";

    // So many facts leave hundreds of megabytes behind when they are read.
    private const int ManyFacts = 100_000;

    /// <summary>In the background; a failure is left to the request that meets it, and said in the log.</summary>
    internal static void Begin(IServiceProvider services, ILogger log) => _ = Task.Run(async () =>
    {
        try
        {
            await DrawAsync(services);
            if (services.GetRequiredService<CurrentBook>().Value.Facts.Count >= ManyFacts)
            {
                // At rest from now on, the program would keep for long what its start has left behind.
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false);
            }
        }
        // Whatever it is, also that the program ends meanwhile: nobody waits for this page.
        catch (Exception e)
        {
            LogFailed(log, e);
        }
    });

    /// <returns>The front page as HTML, without what frames it.</returns>
    public static async Task<string> DrawAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var navigation = scope.ServiceProvider.GetRequiredService<NavigationManager>();
        ((IHostEnvironmentNavigationManager)navigation).Initialize(Site, Site);
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<OverviewPage>()).ToHtmlString());
    }

    [LoggerMessage(LogLevel.Debug, "The front page could not be drawn ahead")]
    private static partial void LogFailed(ILogger logger, Exception e);
}
