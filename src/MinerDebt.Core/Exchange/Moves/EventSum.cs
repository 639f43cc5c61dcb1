using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange.Moves;

/// <summary>Two events of a kind on one day that both happened are one with their sum.</summary>
public static class EventSum
{
    /// <returns>The stored event with the amounts of both. What is not known of one of them is not known of both.</returns>
    public static DebtEvent Of(DebtEvent stored, DebtEvent other) => stored with
    {
        PrincipalChangeUsd = stored.PrincipalChangeUsd + other.PrincipalChangeUsd,
        CashUsd = stored.CashUsd + other.CashUsd,
        SharesIssued = stored.SharesIssued + other.SharesIssued,
    };
}
