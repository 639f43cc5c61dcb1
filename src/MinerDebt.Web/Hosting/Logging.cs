using MinerDebt.Web.Account;
using MinerDebt.Web.Cache;
using MinerDebt.Web.Hosting.Logs;
using MinerDebt.Web.Hosting.Operations;
using MinerDebt.Web.Hosting.Settings;
using MinerDebt.Web.Hosting.Telemetry;
using Serilog;
using Serilog.Debugging;
using Serilog.Events;
using Serilog.Filters;
using Serilog.Formatting;
using Serilog.Settings.Configuration;

namespace MinerDebt.Web.Hosting;

internal static class Logging
{
    // The default stands in appsettings.json, so that an empty one can mean none.
    internal static readonly Setting<string> Folder = Setting.Text("Logging:Folder", "",
        "a log file a day, two weeks are kept; a relative folder is meant from `Data:Folder`; empty for the console only", shown: "`logs`");

    internal static readonly Setting<string> Form = Setting.Choice("Logging:Format", "`Text` for lines that people read, `Json` for an object a line, in the files and on the console", "Text", "Json");

    // Said, since to look for them in all assemblies takes time at each start.
    private static readonly ConfigurationReaderOptions Sinks = new(typeof(ConsoleLoggerConfigurationExtensions).Assembly, typeof(FileLoggerConfigurationExtensions).Assembly);

    private static long _saidAt = long.MinValue;

    /// <summary>Lines to the console, and to a file a day of which two weeks are kept (<c>Logging:Folder</c>).</summary>
    public static void AddLogging(this WebApplicationBuilder builder)
    {
        var folder = PathOf(builder.Configuration, builder.Environment);
        var formatter = Formatter(builder.Configuration);
        SelfLog.Enable(Complain);
        var sends = TelemetrySetup.SendsLogs(builder.Configuration);
        if (sends)
        {
            // Else those that the platform has by default would write each line once more.
            builder.Logging.ClearProviders();
        }

        builder.Services.AddSingleton<RecentErrors>().AddSingleton<SlowAnswers>().AddSingleton(new LogFolder(folder));
        builder.Services.AddSerilog((services, logging) =>
        {
            logging.ReadFrom.Configuration(builder.Configuration, Sinks).WriteTo.Console(formatter)
                .WriteTo.Sink(services.GetRequiredService<RecentErrors>(), LogEventLevel.Error);
            if (folder is not null)
            {
                ToFiles(logging, formatter, folder);
            }
        }, preserveStaticLogger: true, writeToProviders: sends);
    }

    /// <summary>For a command: what it does to accounts goes to the files of the log, or where there are none to the error output; nothing else is written.</summary>
    public static void AddSecurityLogging(this WebApplicationBuilder builder)
    {
        var folder = PathOf(builder.Configuration, builder.Environment);
        var formatter = Formatter(builder.Configuration);
        SelfLog.Enable(Complain);
        builder.Logging.ClearProviders();
        builder.Services.AddSerilog(
            logging => (folder is null ? logging.WriteTo.Console(formatter, standardErrorFromLevel: LogEventLevel.Verbose) : ToFiles(logging, formatter, folder))
                .Filter.ByIncludingOnly(Matching.FromSource(SecurityLog.Category)),
            preserveStaticLogger: true);
    }

    /// <summary>Where the log files are; null where there are none.</summary>
    public static string? PathOf(IConfiguration settings, IHostEnvironment environment) =>
        Folder.Read(settings) is { Length: > 0 } folder ? DataFolder.Of(settings, environment).In(folder) : null;

    /// <summary>
    /// A line for each request that is not a reader's: those are many and change nothing. With the level Debug they have
    /// one too, except where the answer was kept.
    /// </summary>
    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        // The one of this program: another in the same process must not end it.
        options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        var slow = app.Services.GetRequiredService<SlowAnswers>();
        options.GetLevel = (context, milliseconds, failure) =>
        {
            slow.Note(context, milliseconds);
            return Level(context, milliseconds, failure);
        };
        options.MessageTemplate = "HTTP {RequestMethod} {RequestPath} responded {StatusCode} in {Elapsed:0} ms to {Client}, {User}";
        options.EnrichDiagnosticContext = (line, context) =>
        {
            line.Set("Client", context.Connection.RemoteIpAddress?.ToString() ?? "nobody");
            line.Set("User", context.User.Identity is { IsAuthenticated: true, Name: { } name } ? name : "not signed in");
        };
    });

    private static ITextFormatter Formatter(IConfiguration settings) => Form.Read(settings) == "Json" ? new JsonLineFormatter() : new LineFormatter();

    // The program and its commands write to the same ones.
    private static LoggerConfiguration ToFiles(LoggerConfiguration logging, ITextFormatter formatter, string folder) =>
        logging.WriteTo.File(formatter, Path.Combine(folder, "minerdebt-.log"), rollingInterval: RollingInterval.Day, retainedFileCountLimit: 14, shared: true);

    // A slow answer is worth a line no matter who asked for it.
    private static LogEventLevel Level(HttpContext context, double milliseconds, Exception? failure) =>
        failure is not null || context.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogEventLevel.Error
        : context.Features.Get<Representation>() is null || milliseconds > SlowAnswers.LimitMilliseconds ? LogEventLevel.Information
        : LogEventLevel.Debug;

    // A log that cannot be written is said where the program is watched, once a minute rather than for each line.
    private static void Complain(string message)
    {
        var (now, before) = (Environment.TickCount64, Interlocked.Read(ref _saidAt));
        if (now - before > 60_000 || before == long.MinValue)
        {
            Interlocked.Exchange(ref _saidAt, now);
            Console.Error.WriteLine($"The log cannot be written: {message.ReplaceLineEndings(" ")}");
        }
    }
}

/// <summary>Where the log files are.</summary>
/// <param name="Path">Null where there are none.</param>
public sealed record LogFolder(string? Path);
