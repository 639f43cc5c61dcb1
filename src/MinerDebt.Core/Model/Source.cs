namespace MinerDebt.Core.Model;

/// <summary>Where a fact was read, and how far it can be trusted. What is not known is null.</summary>
/// <param name="Url">Address of the filing, release or page; http or https.</param>
/// <param name="Publisher">Who published it, for example <c>SEC EDGAR</c>.</param>
/// <param name="Date">Day of publication.</param>
/// <param name="Confidence">How well it is supported; null only where the data set does not rate it (miners).</param>
public sealed record Source(string? Url, string? Publisher, DateOnly? Date, Confidence? Confidence);

/// <summary>How well a fact is supported, the best first.</summary>
public enum Confidence
{
    /// <summary>A filing with the SEC, or a copy of one.</summary>
    Filing,

    /// <summary>The issuer's own release, or its wire copy.</summary>
    Release,

    /// <summary>News, data sites, summaries, or derived from such.</summary>
    Press,

    /// <summary>Not confirmed by any source that can be opened.</summary>
    Unverified,
}
