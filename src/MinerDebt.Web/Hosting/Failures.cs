using MinerDebt.Core.Store;

namespace MinerDebt.Web.Hosting;

/// <summary>What pages say of a failure, for pages that know nothing of the store.</summary>
internal static class Failures
{
    /// <summary>Whether it passes once the database answers again.</summary>
    public static bool IsOfDatabase(Exception? e) => StoreFailure.IsCauseOf(e);
}
