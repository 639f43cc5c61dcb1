using System.Text;
using System.Xml;
using MinerDebt.Web.Hosting;

namespace MinerDebt.Web.Feeds;

/// <summary>A feed as Atom (RFC 4287).</summary>
/// <param name="feed">What it says.</param>
/// <param name="isPublic">Whether pages of other sites may read it.</param>
internal sealed class AtomFile(Feed feed, bool isPublic = true) : IResult
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (isPublic)
        {
            httpContext.Response.Headers.AccessControlAllowOrigin = "*";
        }

        httpContext.Response.ContentType = "application/atom+xml; charset=utf-8";
        var text = new StringBuilder();
        await using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Async = true, OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" }))
        {
            Write(xml, httpContext.Request);
        }

        await httpContext.Response.WriteAsync($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}\n", httpContext.RequestAborted);
    }

    private void Write(XmlWriter xml, HttpRequest request)
    {
        var root = request.HttpContext.SiteRoot();
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, "en");
        xml.WriteElementString("id", Atom, FeedId.Of(feed.Name));
        xml.WriteElementString("title", Atom, Clean(feed.Title));
        xml.WriteElementString("subtitle", Atom, feed.Description);
        xml.WriteElementString("updated", Atom, Instant(feed.Updated));
        Link(xml, "self", $"{root}{feed.Path}.atom{feed.Query}", "application/atom+xml");
        Link(xml, "alternate", root + feed.PagePath, "text/html");
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, "MinerDebt");
        xml.WriteEndElement();
        foreach (var entry in feed.Entries)
        {
            xml.WriteStartElement("entry", Atom);
            xml.WriteElementString("id", Atom, entry.Id);
            xml.WriteElementString("title", Atom, Clean(entry.Title));
            xml.WriteElementString("published", Atom, Instant(entry.Published));
            xml.WriteElementString("updated", Atom, Instant(entry.Updated));
            Link(xml, "alternate", root + entry.Path, "text/html");
            foreach (var ticker in entry.Tickers)
            {
                xml.WriteStartElement("category", Atom);
                xml.WriteAttributeString("term", ticker);
                xml.WriteEndElement();
            }

            xml.WriteStartElement("content", Atom);
            xml.WriteAttributeString("type", "html");
            xml.WriteString(Clean(entry.Html.Replace("href=\"/", $"href=\"{root}/", StringComparison.Ordinal)));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    // Anyone may paste what XML has no place for into the reason of a change.
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)));

    private static string Instant(DateTime utc) => XmlConvert.ToString(utc, XmlDateTimeSerializationMode.Utc);
}
