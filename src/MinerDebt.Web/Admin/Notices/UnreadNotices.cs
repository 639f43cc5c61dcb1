using MinerDebt.Core.Changes;
using MinerDebt.Core.Store;
using MinerDebt.Core.Store.Accounts;

namespace MinerDebt.Web.Admin.Notices;

/// <summary>What an editor is told and has not read yet.</summary>
public sealed class UnreadNotices(NoticeReader reader, NoticeMarks marks)
{
    /// <summary>The newest first; nothing while the database does not answer, since pages that only say how many there are work without it.</summary>
    public async Task<IReadOnlyList<Notice>> ListAsync(string name)
    {
        try
        {
            return await reader.ListAsync(name, await marks.ReadUpToAsync(name));
        }
        catch (Exception e) when (StoreFailure.IsCauseOf(e))
        {
            return [];
        }
    }
}
