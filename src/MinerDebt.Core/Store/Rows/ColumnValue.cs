using System.Data.Common;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Store.Rows;

/// <summary>How a value that is not null goes into a column and comes back.</summary>
/// <param name="Write">As a parameter of a command.</param>
/// <param name="Read">From the row of a reader.</param>
internal sealed record ColumnValue<TValue>(Func<TValue, object> Write, Func<DbDataReader, int, ValuePool, TValue> Read)
{
    private static readonly Type Plain = Nullable.GetUnderlyingType(typeof(TValue)) ?? typeof(TValue);

    /// <exception cref="NotSupportedException">No column holds such values.</exception>
    public static ColumnValue<TValue> Of() =>
        Plain.IsEnum ? Named()
        : Plain == typeof(string) ? As((row, ordinal, pool) => pool.Shared(row.GetString(ordinal)))
        : Plain == typeof(long) ? As((row, ordinal, _) => row.GetInt64(ordinal))
        : Plain == typeof(int) ? As((row, ordinal, _) => row.GetInt32(ordinal))
        : Plain == typeof(bool) ? As((row, ordinal, _) => row.GetBoolean(ordinal))
        : Plain == typeof(DateOnly) ? As((row, ordinal, _) => row.GetFieldValue<DateOnly>(ordinal))
        : Plain == typeof(decimal) ? As((row, ordinal, _) => Stored.Decimal(row.GetInt64(ordinal)), value => Stored.Millionths(value))
        : Plain == typeof(Quarter) ? As((row, ordinal, _) => Quarter.Parse(row.GetString(ordinal)), quarter => quarter.ToString())
        : Plain == typeof(PartialDate) ? As((row, ordinal, _) => PartialDate.Parse(row.GetString(ordinal)), date => date.ToString())
        : Plain == typeof(DateTime) ? As((row, ordinal, _) => Stored.Utc(row.GetDateTime(ordinal)), instant => instant.ToUniversalTime())
        : Plain == typeof(IReadOnlyList<string>) ? List<string>()
        : Plain == typeof(IReadOnlyList<HolderPut>) ? List<HolderPut>()
        : Plain == typeof(IReadOnlyList<UseOfProceeds>) ? List<UseOfProceeds>()
        : throw new NotSupportedException($"No column holds a {typeof(TValue)}.");

    // A delegate of the plain type, or of the nullable one, seen as one of TValue.
    private static ColumnValue<TValue> As<T>(Func<DbDataReader, int, ValuePool, T> read, Func<T, object>? write = null) => new(
        write is null ? value => value! : value => write((T)(object)value!),
        read as Func<DbDataReader, int, ValuePool, TValue> ?? ((row, ordinal, pool) => (TValue)(object)read(row, ordinal, pool)!));

    private static ColumnValue<TValue> List<T>() => As((row, ordinal, _) => Stored.List<T>(row.GetString(ordinal)), Stored.Text);

    private static ColumnValue<TValue> Named()
    {
        var names = Enum.GetValuesAsUnderlyingType(Plain).Cast<object>().Select(value => Enum.ToObject(Plain, value))
            .ToDictionary(value => value, value => value.ToString()!);
        var values = names.ToDictionary(pair => pair.Value, pair => (TValue)pair.Key);
        return new(value => names[value!], (row, ordinal, _) => values[row.GetString(ordinal)]);
    }
}
