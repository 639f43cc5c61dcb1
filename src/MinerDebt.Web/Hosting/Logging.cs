using System.Globalization;
using Serilog;

namespace MinerDebt.Web.Hosting;

internal static class Logging
{
    /// <summary>Readable lines to the console, and to a file a day of which two weeks are kept (<c>Logging:Folder</c>).</summary>
    public static void AddLogging(this WebApplicationBuilder builder)
    {
        var folder = builder.Configuration["Logging:Folder"];
        builder.Services.AddSerilog((_, logging) =>
        {
            logging.ReadFrom.Configuration(builder.Configuration).WriteTo.Console(formatProvider: CultureInfo.InvariantCulture);
            if (!string.IsNullOrEmpty(folder))
            {
                var file = Path.Combine(builder.Environment.ContentRootPath, folder, "minerdebt-.log");
                logging.WriteTo.File(file, formatProvider: CultureInfo.InvariantCulture, rollingInterval: RollingInterval.Day, retainedFileCountLimit: 14, shared: true);
            }
        });
    }
}
