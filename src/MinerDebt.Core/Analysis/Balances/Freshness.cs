using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Balances;

/// <summary>How new the figures of a selection are.</summary>
/// <param name="UpdatedOn">The day of the last change, or of the knowledge that is shown; null if it is not known.</param>
/// <param name="Complete">The last quarter of the register, for whose end all principal is tracked.</param>
/// <param name="Reported">Of the companies those that have reported for the quarter after it, themselves or in their parent's statements.</param>
/// <param name="Of">How many companies there are.</param>
public sealed record Freshness(DateOnly? UpdatedOn, Quarter Complete, int Reported, int Of)
{
    public Quarter Next => Complete + 1;

    /// <summary>Whether the next quarter has ended, so that reports for it can be expected.</summary>
    public bool IsNextOver => UpdatedOn >= Next.End;

    /// <param name="changedOn">The day of the last change that is no data set; null if there was none.</param>
    public static Freshness At(DebtBook book, Selection selection, DateOnly? changedOn)
    {
        var (complete, miners) = (book.Register[^1], book.Miners.Where(selection.Includes).ToList());
        var updated = book.KnownOn ?? (changedOn > book.CompiledOn || book.CompiledOn is null ? changedOn : book.CompiledOn);
        return new Freshness(updated, complete, miners.Count(miner => HasReported(miner.Ticker) || (miner.ConsolidatedInto is { } parent && HasReported(parent))), miners.Count);

        bool HasReported(string ticker) => ReportedBalance.Of(book, ticker, complete + 1) is { IsReported: true };
    }
}
