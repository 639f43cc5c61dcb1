using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Credit;

/// <summary>
/// Debt that was retired before it was due, and at what price: cash paid ÷ par. A convertible deep in the money costs
/// several times its principal to buy back, one far below it less than its principal.
/// </summary>
public sealed record Retirement(Ledger Ledger, DebtEvent Event)
{
    /// <summary>Principal retired, whole US dollars, positive.</summary>
    public long ParUsd => -Event.PrincipalChangeUsd;

    /// <summary>Null if it is not known.</summary>
    public long? CashUsd => Event.CashUsd;

    /// <summary>Whether other than cash was given too, so that cash alone is not the price: an exchange.</summary>
    public bool IsInKind => Event.Kind == DebtEventKind.Exchanged || Event.SharesIssued > 0;

    /// <summary>Cash in percent of par; null if the cash is not known or is not the whole price.</summary>
    public decimal? Percent => IsInKind || CashUsd is null || ParUsd == 0 ? null : 100m * CashUsd / ParUsd;

    /// <summary>Repurchases, redemptions and exchanges in the quarters of a selection, the latest first.</summary>
    public static IReadOnlyList<Retirement> All(DebtBook book, Selection selection)
    {
        var (first, last) = (selection.From.Start, selection.To.End);
        return [.. Ever(book).Where(one => one.Event.OccurredOn >= first && one.Event.OccurredOn <= last && selection.Includes(one.Ledger))];
    }

    // Few of many events.
    private static IReadOnlyList<Retirement> Ever(DebtBook book) => book.Readings.OfBook<IReadOnlyList<Retirement>>(typeof(Retirement), () =>
    [
        .. from ledger in book.Ledgers
           where ledger.IsCounted
           from one in ledger.Events
           where one.Kind is DebtEventKind.Repurchased or DebtEventKind.Redeemed or DebtEventKind.Exchanged && one.PrincipalChangeUsd < 0
           orderby one.OccurredOn descending, ledger.Offering.Id
           select new Retirement(ledger, one),
    ]);
}
