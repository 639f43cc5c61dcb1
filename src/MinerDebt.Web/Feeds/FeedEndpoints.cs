using Microsoft.AspNetCore.Http.HttpResults;
using MinerDebt.Core.Book;
using MinerDebt.Web.Address;
using MinerDebt.Web.Api;
using MinerDebt.Web.Cache;

namespace MinerDebt.Web.Feeds;

/// <summary>Feeds of what is new and of what was corrected, and a calendar of what falls due.</summary>
internal static class FeedEndpoints
{
    public const string Calendar = "/feeds/due.ics";

    public static void MapFeeds(this WebApplication app)
    {
        var feeds = app.MapGroup("").WithMetadata(new AnsweredOnceAttribute()).ExcludeFromDescription();
        feeds.MapGet(OfferingFeed.Path + ".atom", OfferingsAtom).Accepting(QueryKey.Miners, QueryKey.Universe);
        feeds.MapGet(OfferingFeed.Path + ".json", OfferingsJson).Accepting(QueryKey.Miners, QueryKey.Universe);
        feeds.MapGet(CorrectionFeed.Path + ".atom", CorrectionsAtom).Accepting(QueryKey.Miners);
        feeds.MapGet(CorrectionFeed.Path + ".json", CorrectionsJson).Accepting(QueryKey.Miners);
        feeds.MapGet(Calendar, Due).Accepting(QueryKey.Miners, QueryKey.Types, QueryKey.Universe, QueryKey.At);
    }

    private static Results<AtomFile, ProblemHttpResult> OfferingsAtom(ApiRequest request, CurrentBook books) =>
        request.Read(AddressScope.Register) is { } query ? new AtomFile(OfferingFeed.Of(request.Book, books.History, query)) : request.Refused();

    private static Results<JsonFeedFile, ProblemHttpResult> OfferingsJson(ApiRequest request, CurrentBook books) =>
        request.Read(AddressScope.Register) is { } query ? new JsonFeedFile(OfferingFeed.Of(request.Book, books.History, query)) : request.Refused();

    private static Results<AtomFile, ProblemHttpResult> CorrectionsAtom(ApiRequest request, CurrentBook books) =>
        request.Read(AddressScope.Register) is { } query ? new AtomFile(CorrectionFeed.Of(request.Book, books.History, query)) : request.Refused();

    private static Results<JsonFeedFile, ProblemHttpResult> CorrectionsJson(ApiRequest request, CurrentBook books) =>
        request.Read(AddressScope.Register) is { } query ? new JsonFeedFile(CorrectionFeed.Of(request.Book, books.History, query)) : request.Refused();

    private static Results<CalendarFile, ProblemHttpResult> Due(ApiRequest request, CurrentBook books) =>
        request.Read(AddressScope.Register) is { } query
            ? new CalendarFile(request.Book, new MaturityView(request.Book, query), books.History.ChangeSets[^1].AppliedAt)
            : request.Refused();
}
