using System.Net;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Feeds;

/// <summary>What a feed was asked for, in the words of its title and in those of its address.</summary>
internal static class FeedQuery
{
    /// <summary>The part of the address that makes it another feed, from the question mark on.</summary>
    public static string Of(AddressQuery query) => new AddressQuery { Miners = query.Miners, AsOf = query.AsOf, IncludesAdjacent = query.IncludesAdjacent }.On("");

    public static string Who(AddressQuery query) => query.Miners.Count == 0 ? "" : $" of {Terms.Some(query.Miners)}";

    /// <summary>A source as a sentence of HTML.</summary>
    public static string Html(Source source)
    {
        var document = WebUtility.HtmlEncode(SourceWords.Document(source) ?? "source");
        var what = source.Url is { } url ? $"<a href=\"{WebUtility.HtmlEncode(url)}\">{document}, {WebUtility.HtmlEncode(SourceWords.Host(url))}</a>" : WebUtility.HtmlEncode(source.Publisher ?? "no source that can be opened");
        return $"{what}{(source.Date is { } day ? $", {Terms.Day(day)}" : "")}; {WebUtility.HtmlEncode(SourceWords.Reading(source))}.";
    }
}
