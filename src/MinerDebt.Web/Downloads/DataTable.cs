namespace MinerDebt.Web.Downloads;

/// <summary>The figures of a view as rows.</summary>
/// <param name="Rows">One value for each column, null where it is not known: see <see cref="DataType"/>. Made when they are read.</param>
public sealed record DataTable(IReadOnlyList<DataColumn> Columns, IEnumerable<IReadOnlyList<object?>> Rows);

/// <summary>A column of a table.</summary>
/// <param name="Name">Small letters and underscores, the same as in the API: <c>value_usd</c>.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Meaning">What the column holds, in a sentence.</param>
/// <param name="Unit">Of numbers: <c>USD</c>, <c>percent</c>, <c>BTC</c>, <c>EH/s</c>; empty for none.</param>
public sealed record DataColumn(string Name, DataType Type, string Meaning, string Unit = "");

/// <summary>What the values of a column are.</summary>
public enum DataType
{
    /// <summary>A <see cref="string"/>; a quarter is written <c>2025Q3</c>.</summary>
    Text,

    /// <summary>A <see cref="long"/> or an <see cref="int"/>.</summary>
    Whole,

    /// <summary>A <see cref="decimal"/>.</summary>
    Number,

    /// <summary>A <see cref="DateOnly"/>.</summary>
    Day,
}
