namespace MinerDebt.Web.Feeds;

/// <summary>One entry of a feed.</summary>
/// <param name="Name">What makes it this entry for ever: its id follows from it.</param>
/// <param name="Path">The page that it is about, as a path.</param>
/// <param name="Published">UTC: since when it could be known.</param>
/// <param name="Updated">UTC: when it last changed.</param>
/// <param name="Html">All of its content.</param>
/// <param name="Tickers">The companies that it is about.</param>
internal sealed record FeedEntry(string Name, string Title, string Path, DateTime Published, DateTime Updated, string Html, IReadOnlyList<string> Tickers)
{
    /// <summary>The same on every host and after every restart.</summary>
    public string Id => FeedId.Of(Name);
}
