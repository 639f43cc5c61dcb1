using MinerDebt.Web.Account;
using MinerDebt.Web.Admin.Imports;
using MinerDebt.Web.Admin.Notices;
using MinerDebt.Web.Api;
using MinerDebt.Web.Downloads;
using MinerDebt.Web.Downloads.Embeds;
using MinerDebt.Web.Downloads.Files;
using MinerDebt.Web.Downloads.Pictures;
using MinerDebt.Web.Feeds;
using MinerDebt.Web.Hosting;
using MinerDebt.Web.Hosting.Commands;
using MinerDebt.Web.Hosting.Health;
using MinerDebt.Web.Hosting.Settings;
using MinerDebt.Web.Layout;
using MinerDebt.Web.Live;

try
{
    OwnerOnly.Begin();
    if (args is [HealthProbe.Word])
    {
        return await HealthProbe.RunAsync();
    }

    if (CommandLine.IsCommand(args))
    {
        return await CommandLine.RunAsync(args);
    }

    var builder = WebApplication.CreateBuilder(ProgramFolder.Options(CommandLine.OfServer(args)));
    builder.CheckSettings();
    builder.AddLogging();
    builder.AddMinerDebt();
    builder.AddWeb();

    var app = builder.Build();
    // The store is read while the addresses are mapped.
    var preparing = Task.Run(app.Services.PrepareAsync);
    app.UseSecurityHeaders();
    app.UseWeb();
    app.MapStaticAssets();
    app.MapApi();
    app.MapDownloads();
    app.MapFiles();
    app.MapFeeds();
    app.MapPictures();
    app.MapEmbeds();
    app.MapRobots();
    app.MapHealth();
    app.MapTheme();
    app.MapLive();
    app.MapSignOut();
    app.MapFactsCsv();
    app.MapNoticeFeed();
    app.MapPages();
    app.MakeEndpoints();
    await preparing;
    await app.RunToEndAsync();
    return 0;
}
catch (Exception e) when (StartFailure.Explain(e) is { } explanation)
{
    Console.Error.WriteLine(explanation);
    return 1;
}
