namespace MinerDebt.Core.Analysis.Maturities;

/// <summary>All that falls due on the first day ahead on which anything does.</summary>
/// <param name="Payments">At least one, all of one day, the largest first.</param>
public sealed record NextDue(IReadOnlyList<PaymentDue> Payments)
{
    public DateOnly On => Payments[0].DueOn!.Value;

    /// <summary>Whole US dollars.</summary>
    public long PrincipalUsd => Payments.Sum(payment => payment.PrincipalUsd);

    /// <summary>Whether holders can ask for any of it before its stated maturity.</summary>
    public bool HasPut => Payments.Any(payment => payment.Put is not null);

    /// <returns>Null if nothing has a day ahead.</returns>
    public static NextDue? Of(MaturityWall wall) => wall.Ahead.Count == 0
        ? null
        : new NextDue([.. wall.Ahead.TakeWhile(payment => payment.DueOn == wall.Ahead[0].DueOn).OrderByDescending(payment => payment.PrincipalUsd)]);
}
