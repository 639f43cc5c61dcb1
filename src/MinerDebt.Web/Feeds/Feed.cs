namespace MinerDebt.Web.Feeds;

/// <summary>What a feed says, whatever its format.</summary>
/// <param name="Name">What makes it this feed for ever: its id follows from it.</param>
/// <param name="PagePath">The page with the same content.</param>
/// <param name="Path">Of the feed itself, without the ending of a format, with its query.</param>
/// <param name="Query">From the question mark on; empty for none.</param>
/// <param name="Entries">The newest first.</param>
/// <param name="Since">UTC: when it last changed where it has no entry.</param>
internal sealed record Feed(string Name, string Title, string Description, string PagePath, string Path, string Query, IReadOnlyList<FeedEntry> Entries, DateTime Since)
{
    /// <summary>How many entries a feed has at most.</summary>
    public const int Most = 100;

    public DateTime Updated => Entries.Count == 0 ? Since : Entries.Max(entry => entry.Updated);
}
