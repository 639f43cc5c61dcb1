using MinerDebt.Core.Book;

namespace MinerDebt.Core.Analysis.Offerings;

/// <summary>What of several offerings had not been drawn by the end of the register. Whole US dollars.</summary>
/// <param name="NotDrawnUsd">Committed less drawn, where it is known what was drawn.</param>
/// <param name="UnknownUsd">Committed where it is not.</param>
public sealed record DrawdownTotal(long NotDrawnUsd, long UnknownUsd)
{
    public static DrawdownTotal Of(IEnumerable<Ledger> ledgers)
    {
        var all = ledgers.Select(Drawdown.Of).OfType<Drawdown>().ToList();
        return new DrawdownTotal(all.Sum(one => one.NotDrawnUsd ?? 0), all.Where(one => one.DrawnUsd is null).Sum(one => one.CommittedUsd));
    }
}
