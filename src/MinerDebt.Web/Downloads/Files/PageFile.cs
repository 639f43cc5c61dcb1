using MinerDebt.Core.Model;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Downloads.Files;

/// <summary>What a page shows, for a file. A format writes it down and computes nothing.</summary>
/// <param name="Name">Of the file, without its ending.</param>
/// <param name="Address">The page with its selection, as a whole address.</param>
/// <param name="Query">What it asks for.</param>
/// <param name="Version">Of the book.</param>
/// <param name="Day">The day that it is of: the one asked for, else today.</param>
/// <param name="Tables">At least one; the first is the main one.</param>
public sealed record PageFile(string Name, string Address, AddressQuery Query, long Version, DateOnly Day, IReadOnlyList<PageTable> Tables)
{
    /// <summary>How many sources a file lists; every fact of the data has its own.</summary>
    public const int MostSources = 1_000;

    /// <summary>The sources of all tables, each once, and whether there are more.</summary>
    public (IReadOnlyList<Source> Listed, bool HasMore) Sources()
    {
        var listed = Tables.SelectMany(table => table.Sources).Where(source => source.Url is not null).DistinctBy(source => source.Url).Take(MostSources + 1).ToList();
        return listed.Count > MostSources ? (listed[..MostSources], true) : (listed, false);
    }
}
