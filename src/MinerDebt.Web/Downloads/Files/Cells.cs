using System.Globalization;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Downloads.Files;

/// <summary>Values of cells as the four types that files know: texts, whole numbers, numbers, days.</summary>
internal static class Cells
{
    /// <summary>The value as one of the types; null is not known.</summary>
    public static object? Of(object? value) => value switch
    {
        null or "" => null,
        long or decimal or DateOnly or string => value,
        int whole => (long)whole,
        double number => (decimal)number,
        PartialDate { Day: { } day } => day,
        _ => Text(value) is { Length: > 0 } text ? text : null,
    };

    /// <summary>What is no number and no day, as a text.</summary>
    public static string Text(object value) => value switch
    {
        string text => text,
        DateTime instant => instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        _ => FactColumn.Write(value),
    };

    public static DataType TypeOf(object value) => value switch
    {
        long or int => DataType.Whole,
        decimal or double => DataType.Number,
        DateOnly => DataType.Day,
        _ => DataType.Text,
    };
}
