using System.Globalization;
using MinerDebt.Web.Cache;
using MinerDebt.Web.Hosting.Settings;
using Serilog;
using Serilog.Events;
using Serilog.Settings.Configuration;

namespace MinerDebt.Web.Hosting;

internal static class Logging
{
    // The default stands in appsettings.json, so that an empty one can mean none.
    internal static readonly Setting<string> Folder = Setting.Text("Logging:Folder", "",
        "a log file a day, two weeks are kept; a relative folder is meant from `Data:Folder`; empty for the console only", shown: "`logs`");

    // A slow answer is worth a line no matter who asked for it.
    private const double SlowMilliseconds = 500;

    // Said, since to look for them in all assemblies takes time at each start.
    private static readonly ConfigurationReaderOptions Sinks = new(typeof(ConsoleLoggerConfigurationExtensions).Assembly, typeof(FileLoggerConfigurationExtensions).Assembly);

    /// <summary>Readable lines to the console, and to a file a day of which two weeks are kept (<c>Logging:Folder</c>).</summary>
    public static void AddLogging(this WebApplicationBuilder builder)
    {
        var folder = PathOf(builder.Configuration, builder.Environment);
        builder.Services.AddSerilog((_, logging) =>
        {
            logging.ReadFrom.Configuration(builder.Configuration, Sinks).WriteTo.Console(formatProvider: CultureInfo.InvariantCulture);
            if (folder is not null)
            {
                logging.WriteTo.File(Path.Combine(folder, "minerdebt-.log"), formatProvider: CultureInfo.InvariantCulture, rollingInterval: RollingInterval.Day, retainedFileCountLimit: 14, shared: true);
            }
        });
    }

    /// <summary>Where the log files are; null where there are none.</summary>
    public static string? PathOf(IConfiguration settings, IHostEnvironment environment) =>
        Folder.Read(settings) is { Length: > 0 } folder ? DataFolder.Of(settings, environment).In(folder) : null;

    /// <summary>
    /// A line for each request that is not a reader's: those are many and change nothing. With the level Debug they have
    /// one too, except where the answer was kept.
    /// </summary>
    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(options => options.GetLevel = Level);

    private static LogEventLevel Level(HttpContext context, double milliseconds, Exception? failure) =>
        failure is not null || context.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogEventLevel.Error
        : context.Features.Get<Representation>() is null || milliseconds > SlowMilliseconds ? LogEventLevel.Information
        : LogEventLevel.Debug;
}
