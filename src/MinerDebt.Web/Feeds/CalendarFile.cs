using System.Globalization;
using System.Text;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Hosting;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Feeds;

/// <summary>
/// Maturities, installments, holder puts and calls as a calendar (iCalendar, RFC 5545) to subscribe to: days without a time
/// of day, which keep their ids when an amount or the day of a maturity changes.
/// </summary>
internal sealed class CalendarFile(DebtBook book, MaturityView view, DateTime stamp) : IResult
{
    private const int LongestLine = 75;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var root = httpContext.SiteRoot();
        httpContext.Response.Headers.AccessControlAllowOrigin = "*";
        httpContext.Response.ContentType = "text/calendar; charset=utf-8";
        httpContext.Response.Headers.ContentDisposition = "inline; filename=\"minerdebt-due.ics\"";
        var text = new StringBuilder();
        foreach (var line in Lines(root))
        {
            Fold(text, line);
        }

        return httpContext.Response.WriteAsync(text.ToString(), httpContext.RequestAborted);
    }

    private IEnumerable<string> Lines(string root)
    {
        yield return "BEGIN:VCALENDAR";
        yield return "VERSION:2.0";
        yield return "PRODID:-//MinerDebt//Due//EN";
        yield return "CALSCALE:GREGORIAN";
        yield return "METHOD:PUBLISH";
        yield return Text("NAME", $"Debt of bitcoin miners{FeedQuery.Who(view.Query)}");
        yield return Text("X-WR-CALNAME", $"Debt of bitcoin miners{FeedQuery.Who(view.Query)}");
        yield return Text("DESCRIPTION", $"What falls due of the principal owed at the end of {view.At.Label}: maturities, installments, holder puts and first days of calls.");
        yield return "REFRESH-INTERVAL;VALUE=DURATION:P1D";
        yield return "X-PUBLISHED-TTL:P1D";
        foreach (var entry in DueCalendar.Of(view.Holdings, view.At.End))
        {
            foreach (var line in Event(entry, root))
            {
                yield return line;
            }
        }

        yield return "END:VCALENDAR";
    }

    private IEnumerable<string> Event(CalendarEntry entry, string root)
    {
        var (offering, issuer) = (entry.Holding.Ledger.Offering, entry.Holding.Ledger.Issuer);
        yield return "BEGIN:VEVENT";
        yield return $"UID:{FeedId.Of(NameOf(entry))["urn:uuid:".Length..]}";
        yield return Instant("DTSTAMP");
        yield return Instant("LAST-MODIFIED");
        yield return string.Create(CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{entry.Day:yyyyMMdd}");
        yield return "TRANSP:TRANSPARENT";
        yield return Text("SUMMARY", $"{issuer.Ticker}: {DueTerms.Of(entry.Kind)}, {Usd.Short(entry.PrincipalUsd)}, {offering.Title}");
        yield return Text("DESCRIPTION", Describe(entry));
        yield return $"CATEGORIES:{Escape(issuer.Ticker)},{Escape(DueTerms.Of(entry.Kind))}";
        yield return $"URL:{root}{Urls.Offering(offering.Id)}";
        yield return "END:VEVENT";
    }

    private string Describe(CalendarEntry entry) => string.Join("\n", new[]
    {
        $"{entry.Holding.Ledger.Issuer.Name}: {entry.Holding.Ledger.Offering.Title}",
        $"{DueTerms.Explain(entry)}.",
        $"Principal {Usd.Exact(entry.PrincipalUsd)} of {Usd.Exact(entry.Holding.Position.Principal)} owed at the end of {view.At.Label}{(entry.IsDerived ? "; the amount is computed from a rule" : "")}.",
        entry.On.Precision == DatePrecision.Day ? null : $"The day is known only as {Terms.Day(entry.On)}; this is its last day.",
        book.KnownOn is { } day ? $"As known on {Terms.LongDay(day)}." : null,
    }.OfType<string>());

    // The day of a maturity may be moved; of several puts or installments the day is what tells them apart.
    private static string NameOf(CalendarEntry entry) => entry.Kind switch
    {
        CalendarKind.Maturity => $"due:maturity:{entry.Holding.Ledger.Offering.Id}",
        CalendarKind.Call => $"due:call:{entry.Holding.Ledger.Offering.Id}",
        CalendarKind.HolderPut => $"due:put:{entry.Holding.Ledger.Offering.Id}:{entry.Put}",
        _ => $"due:installment:{entry.Holding.Ledger.Offering.Id}:{Terms.Day(entry.Day)}",
    };

    private string Instant(string name) => string.Create(CultureInfo.InvariantCulture, $"{name}:{stamp:yyyyMMdd'T'HHmmss'Z'}");

    private static string Text(string name, string text) => $"{name}:{Escape(text)}";

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\r\n", "\\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);

    // Lines have at most 75 bytes; what is longer goes on after a space. A character is never cut.
    private static void Fold(StringBuilder text, string line)
    {
        var used = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (used + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                used = 1;
            }

            text.Append(rune.ToString());
            used += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
