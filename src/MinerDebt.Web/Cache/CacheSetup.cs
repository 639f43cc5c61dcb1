using System.IO.Compression;
using System.Net.Mime;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;

namespace MinerDebt.Web.Cache;

internal static class CacheSetup
{
    // In the smallest container that the program is meant for there is room for it beside all else.
    private const long RoomForHeld = 32 * 1024 * 1024;

    /// <exception cref="Hosting.SettingException">The setting of its size cannot be used.</exception>
    public static void AddAnswerCache(this WebApplicationBuilder builder)
    {
        var settings = CacheSettings.Read(builder.Configuration);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(new HoldRoom(RoomForHeld));
        builder.Services.AddSingleton<Editions>();
        builder.Services.AddSingleton<KeptAnswers>();
        builder.Services.AddSingleton<IOutputCacheStore>(services => services.GetRequiredService<KeptAnswers>());
        builder.Services.AddOutputCache(options =>
        {
            options.UseCaseSensitivePaths = true;
            // Larger answers are passed on as they are made, and held nowhere as a whole.
            options.MaximumBodySize = CacheSettings.LargestKept;
        });
    }

    /// <summary>Answers are compressed once and given often, so that it may take a little longer.</summary>
    public static void AddCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, MediaTypeNames.Text.Csv, MediaTypeNames.Image.Svg, "application/atom+xml", "application/feed+json", "text/calendar"];
            options.Providers.Add<BrotliCompression>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }
}
