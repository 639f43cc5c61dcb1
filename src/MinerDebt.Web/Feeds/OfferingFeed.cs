using System.Net;
using System.Text;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Pages.Offerings;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Feeds;

/// <summary>New offerings, by the day on which the public could know of them.</summary>
internal static class OfferingFeed
{
    public const string Path = "/feeds/offerings";

    public static Feed Of(DebtBook book, FactHistory history, AddressQuery query)
    {
        var since = (book.CompiledOn ?? book.Register[^1].End).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return new(
            $"{Path}{FeedQuery.Of(query)}",
            $"MinerDebt: new debt offerings{FeedQuery.Who(query)}",
            $"Notes, loans and facilities of public bitcoin miners with all that is known of their terms, by the day on which they became known; the newest {Feed.Most}.",
            (query with { Page = 1 }).On(Urls.Offerings),
            Path,
            FeedQuery.Of(query),
            [
                .. book.Ledgers.Where(query.Select(book.Register[0], book.Register[^1]).Includes)
                    .Select(ledger => (Ledger: ledger, Day: DayOf(ledger.Offering)))
                    .OrderByDescending(one => one.Day ?? DateOnly.MinValue).ThenBy(one => one.Ledger.Offering.Id, StringComparer.Ordinal)
                    .Take(Feed.Most)
                    .Select(one => Entry(one.Ledger, one.Day?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) ?? since, history, book.KnownOn)),
            ],
            since);
    }

    // Since when the public could know of it.
    private static DateOnly? DayOf(Offering offering) => offering.KnownOn ?? offering.AnnouncedOn ?? offering.PricedOn ?? offering.ClosedOn ?? offering.Source.Date;

    private static FeedEntry Entry(Ledger ledger, DateTime published, FactHistory history, DateOnly? until)
    {
        var offering = ledger.Offering;
        var corrected = history.Of(typeof(Offering), offering.Id)
            .Where(one => one.Before is not null && (until is null || DateOnly.FromDateTime(one.ChangeSet.AppliedAt) <= until))
            .Select(one => one.ChangeSet.AppliedAt).LastOrDefault();
        return new(
            $"offering:{offering.Id}",
            $"{ledger.Issuer.Ticker}: {offering.Title}{(offering.PrincipalUsd is { } usd ? $", {Usd.Short(usd)}" : "")}",
            Urls.Offering(offering.Id),
            published,
            corrected > published ? corrected : published,
            Html(ledger),
            [ledger.Issuer.Ticker]);
    }

    private static string Html(Ledger ledger)
    {
        var (offering, html) = (ledger.Offering, new StringBuilder());
        html.Append($"<p><a href=\"{Urls.Miner(ledger.Issuer.Ticker)}\">{Text(ledger.Issuer.Name)}</a> ({Text(ledger.Issuer.Ticker)})");
        html.Append($": {Text(offering.Title)}. Announced {Terms.Day(offering.AnnouncedOn)}, priced {Terms.Day(offering.PricedOn)}, closed {Terms.Day(offering.ClosedOn)}.</p><table>");
        IEnumerable<TermRow> rows =
        [
            .. TermRow.Amounts(ledger), .. TermRow.Drawn(ledger), .. TermRow.Owed(ledger.Obligor), .. TermRow.Conditions(ledger),
            .. offering.Type == InstrumentType.ConvertibleNote ? TermRow.Conversion(ledger, Core.Analysis.Offerings.ConversionTerms.Of(offering)) : [],
        ];
        foreach (var row in rows)
        {
            html.Append($"<tr><th>{Text(row.Label)}</th><td>{Text(row.Value)}{(row.Note is { } note ? $" ({Text(note)})" : "")}</td></tr>");
        }

        html.Append("</table>");
        if (offering.Notes is { } notes)
        {
            html.Append($"<p>{Text(notes)}</p>");
        }

        return html.Append($"<p>Source: {FeedQuery.Html(offering.Source)}</p>").ToString();
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
