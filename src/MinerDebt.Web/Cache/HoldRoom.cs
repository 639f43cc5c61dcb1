namespace MinerDebt.Web.Cache;

/// <summary>How much all answers together may take that are held for those who asked first.</summary>
/// <param name="bytes">All of it.</param>
public sealed class HoldRoom(long bytes)
{
    private long _taken;

    public bool Take(long count)
    {
        if (Interlocked.Add(ref _taken, count) <= bytes)
        {
            return true;
        }

        Free(count);
        return false;
    }

    public void Free(long count) => Interlocked.Add(ref _taken, -count);
}
