using MinerDebt.Web.Address;

namespace MinerDebt.Web.Text;

/// <summary>Ranges as a reader sees them.</summary>
public static class RangeWords
{
    /// <summary><c>6% to 8%</c>, <c>at least $1.0B</c>, <c>at most 8%</c>, <c>6%</c>.</summary>
    /// <param name="word">How one number is written.</param>
    public static string Of(NumberRange range, Func<decimal, string> word) => range switch
    {
        { From: { } only } when range.From == range.To => word(only),
        { From: { } from, To: { } to } => $"{word(from)} to {word(to)}",
        { From: { } from } => $"at least {word(from)}",
        _ => $"at most {word(range.To!.Value)}",
    };

    /// <summary><c>2027 to 2028</c>, <c>from June 2027</c>, <c>to 2028</c>, <c>2027</c>.</summary>
    public static string Of(DayRange range) => range switch
    {
        { From: { } only } when range.From == range.To => Terms.Day(only),
        { From: { } from, To: { } to } => $"{Terms.Day(from)} to {Terms.Day(to)}",
        { From: { } from } => $"from {Terms.Day(from)}",
        _ => $"to {Terms.Day(range.To)}",
    };
}
