using System.Net;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Address;
using MinerDebt.Web.Feeds;

namespace MinerDebt.Web.Admin.Notices;

/// <summary>The notices of an editor as a feed, for readers of feeds that cannot sign in: anyone who has the code of its address may read it.</summary>
internal static class NoticeFeed
{
    // Where nothing is kept: what is below the account is no-store.
    private const string Path = Urls.Account + "/notices";

    /// <summary>Its address, as a path.</summary>
    public static string PathOf(string code) => $"{Path}.atom?code={code}";

    public static void MapNoticeFeed(this WebApplication app) => app.MapGet(Path + ".atom", AtomAsync).ExcludeFromDescription();

    private static async Task<IResult> AtomAsync(string? code, NoticeMarks marks, NoticeReader reader, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(code) || await marks.NameOfFeedAsync(code, cancellationToken) is not { } name)
        {
            return Results.NotFound();
        }

        var notices = await reader.ListAsync(name, DateTime.UnixEpoch, cancellationToken);
        return new AtomFile(
            // Without its code: who passes the file on does not pass the address on.
            new Feed($"notices:{name}", $"MinerDebt: notices of {name}", $"What concerns an editor, of the last {NoticeReader.Days} days.", AdminUrls.Notices, Path, "",
                [.. notices.Select(Entry)], DateTime.UnixEpoch),
            isPublic: false);
    }

    private static FeedEntry Entry(Notice notice) => new(
        notice.Name, NoticeText.Sentence(notice), NoticeText.Href(notice), notice.At, notice.At,
        $"<p>{WebUtility.HtmlEncode(NoticeText.Said(notice)).Replace("\n", "<br/>", StringComparison.Ordinal)}</p>", []);
}
