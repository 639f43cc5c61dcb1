namespace MinerDebt.Core.Store;

/// <summary>The server of the database gives nobody an answer any more, and is not waited for.</summary>
/// <param name="isUnsure">Whether it was told to store for good what it does not answer, so that it may have.</param>
/// <param name="cause">What came instead of an answer, if anything.</param>
public sealed class StoreSilentException(bool isUnsure, Exception? cause = null)
    : TimeoutException(isUnsure ? "The database stopped answering while it stored." : "The database does not answer.", cause)
{
    /// <summary>Whether what was to be stored may be stored.</summary>
    public bool IsUnsure => isUnsure;
}
