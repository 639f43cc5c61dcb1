using MinerDebt.Web.Account;
using MinerDebt.Web.Admin.Imports;
using MinerDebt.Web.Api;
using MinerDebt.Web.Hosting;
using MinerDebt.Web.Layout;
using MinerDebt.Web.Live;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddLogging();
    builder.AddMinerDebt();
    builder.AddWeb();

    var app = builder.Build();
    await app.Services.PrepareAsync();
    app.UseWeb();
    app.MapStaticAssets();
    app.MapApi();
    app.MapHealth();
    app.MapTheme();
    app.MapLive();
    app.MapSignOut();
    app.MapFactsCsv();
    app.MapPages();
    await app.RunAsync();
    return 0;
}
catch (Exception e) when (StartFailure.Explain(e) is { } explanation)
{
    Console.Error.WriteLine(explanation);
    return 1;
}
