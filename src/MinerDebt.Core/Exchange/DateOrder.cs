namespace MinerDebt.Core.Exchange;

/// <summary>What comes first in dates such as <c>10/12/2025</c>.</summary>
public enum DateOrder
{
    DayFirst,
    MonthFirst,
}
