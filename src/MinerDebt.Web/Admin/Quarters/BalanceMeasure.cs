using MinerDebt.Core.Model;

namespace MinerDebt.Web.Admin.Quarters;

/// <summary>Which amount of a <see cref="DebtBalance"/> the grid shows.</summary>
public enum BalanceMeasure
{
    Carrying,
    Principal,
    Current,
}

internal static class BalanceMeasures
{
    public static string Name(this BalanceMeasure measure) => measure switch
    {
        BalanceMeasure.Carrying => "Carrying amount",
        BalanceMeasure.Principal => "Principal",
        _ => "Due within a year",
    };

    /// <summary>Of the data set.</summary>
    public static string Column(this BalanceMeasure measure) => measure switch
    {
        BalanceMeasure.Carrying => "carrying_usd",
        BalanceMeasure.Principal => "principal_usd",
        _ => "current_portion_usd",
    };

    public static long? Of(this BalanceMeasure measure, DebtBalance? balance) => measure switch
    {
        BalanceMeasure.Carrying => balance?.CarryingUsd,
        BalanceMeasure.Principal => balance?.PrincipalUsd,
        _ => balance?.CurrentPortionUsd,
    };

    public static DebtBalance Set(this BalanceMeasure measure, DebtBalance balance, long? amount) => measure switch
    {
        BalanceMeasure.Carrying => balance with { CarryingUsd = amount },
        BalanceMeasure.Principal => balance with { PrincipalUsd = amount },
        _ => balance with { CurrentPortionUsd = amount },
    };
}
