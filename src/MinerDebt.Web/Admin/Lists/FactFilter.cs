using System.Globalization;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Lists;

/// <summary>A condition on one column, in the words that a person types.</summary>
public static class FactFilter
{
    /// <summary>Asks for facts of which the column is not known.</summary>
    public const string NotKnown = "not known";

    /// <summary>Whether a fact fits; null if the text means nothing for this column.</summary>
    public static Func<Fact, bool>? Parse(FactColumn column, string text)
    {
        if (text == NotKnown)
        {
            return fact => column.Text(fact).Length == 0;
        }

        return column.Type switch
        {
            CellType.Whole or CellType.Number => NumberRange.Parse(text, decimal.MaxValue) is { } range ? fact => range.Holds(Number(column, fact)) : null,
            CellType.Day or CellType.PartialDay => DayRange.Parse(text) is { } range ? fact => Day(column, fact) is { } day && range.Holds(day) : null,
            CellType.Choice or CellType.Flag => Accepted(column).FirstOrDefault(one => one.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } accepted
                ? fact => column.Text(fact).Equals(accepted, StringComparison.OrdinalIgnoreCase) : null,
            _ => fact => ValueNames.Holds(column, fact, text),
        };
    }

    /// <summary>The texts that a column of choices can have; none for other columns.</summary>
    public static IReadOnlyList<string> Accepted(FactColumn column) => column.Type switch
    {
        CellType.Choice => column.Choices,
        CellType.Flag => ["yes", "no"],
        _ => [],
    };

    /// <summary>How a condition on the column is written, for example <c>100M..1B</c>.</summary>
    public static string Example(FactColumn column) => column.Type switch
    {
        CellType.Whole => "100M..1B",
        CellType.Number => "6..8",
        CellType.Day or CellType.PartialDay => "2027..2028",
        _ => "",
    };

    /// <summary>Null for what is not known.</summary>
    public static decimal? Number(FactColumn column, Fact fact) =>
        column.Value(fact) is { } value ? Convert.ToDecimal(value, CultureInfo.InvariantCulture) : null;

    // What is known to the month or the year is as late as it can be, as everywhere.
    private static DateOnly? Day(FactColumn column, Fact fact) => column.Value(fact) switch
    {
        DateOnly day => day,
        PartialDate date => date.LastDay,
        _ => null,
    };
}
