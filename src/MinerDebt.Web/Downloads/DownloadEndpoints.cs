using Microsoft.AspNetCore.Http.HttpResults;
using MinerDebt.Web.Address;
using MinerDebt.Web.Api;
using MinerDebt.Web.Cache;

namespace MinerDebt.Web.Downloads;

/// <summary>Files with what pages show, and with all data.</summary>
internal static class DownloadEndpoints
{
    public static void MapDownloads(this WebApplication app)
    {
        app.MapGet(Urls.AllData, AllData).Accepting().WithMetadata(new AnsweredOnceAttribute()).ExcludeFromDescription();
        app.MapGet(Urls.Download, () => TypedResults.LocalRedirect(Urls.Docs("download"))).ExcludeFromDescription();
    }

    private static Results<ArchiveFile, ProblemHttpResult> AllData(ApiRequest request) =>
        request.Read(AddressScope.Register) is null ? request.Refused() : new ArchiveFile(request.Book);
}
