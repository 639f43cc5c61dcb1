using System.Globalization;
using System.Net;
using System.Text;
using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Web.Address;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Feeds;

/// <summary>Figures that were changed or removed after they had been shown, each from what to what, when and why.</summary>
internal static class CorrectionFeed
{
    public const string Path = "/feeds/corrections";

    public static Feed Of(DebtBook book, FactHistory history, AddressQuery query) => new(
        $"{Path}{FeedQuery.Of(query)}",
        $"MinerDebt: corrections{(query.Miners.Count == 0 ? "" : $" to {Terms.Some(query.Miners)}")}",
        $"Figures that were changed or removed after they had been shown: from what to what, when and why; the newest {Feed.Most}.",
        query.On(Urls.Changes),
        Path,
        FeedQuery.Of(query),
        [
            .. Corrections.Of(history, query.Miners, book.KnownOn)
                .SelectMany(one => one.Revisions)
                .Take(Feed.Most)
                .Select(revision => Entry(revision, history)),
        ],
        (book.CompiledOn ?? book.Register[^1].End).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));

    private static FeedEntry Entry(FactRevision revision, FactHistory history)
    {
        var (changeSet, fact) = (revision.ChangeSet, revision.Subject);
        var what = FactText.Of(fact, history);
        return new(
            string.Create(CultureInfo.InvariantCulture, $"correction:{FactKind.Of(fact).Name}:{fact.Key}:{changeSet.AppliedAt:O}"),
            revision.After is null ? $"Removed: {what}" : $"Corrected: {what}",
            Urls.ChangesOf(changeSet.Version),
            changeSet.AppliedAt,
            changeSet.AppliedAt,
            Html(revision),
            Corrections.Ticker(history, fact) is { } ticker ? [ticker] : []);
    }

    private static string Html(FactRevision revision)
    {
        var reason = revision.ChangeSet.Reason;
        var html = new StringBuilder($"<p>{(string.IsNullOrWhiteSpace(reason) ? "No reason was given." : WebUtility.HtmlEncode(reason))}</p>");
        html.Append(revision.After is null ? "<table><tr><th>Field</th><th>Said</th></tr>" : "<table><tr><th>Field</th><th>Was</th><th>Is</th></tr>");
        foreach (var one in FactDifference.Of(revision.Before, revision.After))
        {
            html.Append($"<tr><th>{WebUtility.HtmlEncode(FieldNames.Of(one.Column.Name))}</th><td>{Shown(one.Column, one.Before)}</td>{(revision.After is null ? "" : $"<td>{Shown(one.Column, one.After)}</td>")}</tr>");
        }

        return html.Append("</table>").ToString();
    }

    private static string Shown(FactColumn column, string text) => text.Length == 0 ? Terms.Unknown : WebUtility.HtmlEncode(ValueNames.Of(column, text));
}
