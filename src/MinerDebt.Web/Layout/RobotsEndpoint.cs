using System.Xml.Linq;
using MinerDebt.Core.Book;
using MinerDebt.Web.Address;
using MinerDebt.Web.Api;
using MinerDebt.Web.Cache;
using MinerDebt.Web.Docs;

namespace MinerDebt.Web.Layout;

/// <summary>What search engines ask for first.</summary>
internal static class RobotsEndpoint
{
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly string[] Pages =
    [
        Urls.Overview, Urls.Debt, Urls.Bridge, Urls.Offerings, Urls.Maturities, Urls.Calendar, Urls.Credit, Urls.CreditCost, Urls.Miners, Urls.Drivers, Urls.Scenario,
        Urls.Reconciliation, Urls.Benchmarks, Urls.Changes, Urls.Documentation,
    ];

    public static void MapRobots(this WebApplication app)
    {
        app.MapGet(Urls.Robots, Robots).Accepting().WithMetadata(new AnsweredOnceAttribute()).ExcludeFromDescription();
        app.MapGet(Urls.Sitemap, Sitemap).Accepting().WithMetadata(new AnsweredOnceAttribute()).ExcludeFromDescription();
    }

    // Every figure opens at an address of its own, which is the same page.
    private static IResult Robots(ApiRequest request)
    {
        var below = new Uri(request.Site).AbsolutePath.TrimEnd('/');
        return TypedResults.Text(
            $"User-agent: *\nDisallow: {below}{Urls.Admin}\nDisallow: {below}{Urls.Account}\nDisallow: {below}{Urls.Search}\nDisallow: {below}/*open=\nSitemap: {request.Site}{Urls.Sitemap}\n");
    }

    private static IResult Sitemap(ApiRequest request, DocLibrary docs) => TypedResults.Text(
        new XDocument(new XElement(Sitemaps + "urlset", Paths(request.Book, docs).Select(path => new XElement(Sitemaps + "url", new XElement(Sitemaps + "loc", request.Site + path))))) is var map
            ? $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{map}" : "",
        "application/xml");

    private static IEnumerable<string> Paths(DebtBook book, DocLibrary docs) =>
    [
        .. Pages,
        .. docs.All.Select(doc => Urls.Docs(doc.Name)),
        .. book.Miners.Select(miner => Urls.Miner(miner.Ticker)),
        .. book.Ledgers.Select(ledger => Urls.Offering(ledger.Offering.Id)),
    ];
}
