using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MinerDebt.Core.Store.Rows;

/// <summary>How a value that is not null goes into a column and comes back.</summary>
/// <param name="Write">As a parameter of a command.</param>
/// <param name="Read">From the row of a reader.</param>
internal sealed record ColumnValue<TValue>(Func<TValue, object> Write, Func<DbDataReader, int, ValuePool, TValue> Read)
{
    private static readonly Type Plain = Nullable.GetUnderlyingType(typeof(TValue)) ?? typeof(TValue);

    /// <param name="converter">Of EF Core's model; null where the column has the value itself.</param>
    public static ColumnValue<TValue> Of(ValueConverter? converter) =>
        Plain.IsEnum && converter?.ProviderClrType == typeof(string) ? Named()
        : converter is not null ? Converted(converter)
        : Plain == typeof(string) ? As((row, ordinal, pool) => pool.Shared(row.GetString(ordinal)))
        : Plain == typeof(long) ? As((row, ordinal, _) => row.GetInt64(ordinal))
        : Plain == typeof(int) ? As((row, ordinal, _) => row.GetInt32(ordinal))
        : Plain == typeof(bool) ? As((row, ordinal, _) => row.GetBoolean(ordinal))
        : Plain == typeof(DateOnly) ? As((row, ordinal, _) => row.GetFieldValue<DateOnly>(ordinal))
        : As((row, ordinal, _) => row.GetFieldValue<TValue>(ordinal));

    // A delegate of the plain type, or of the nullable one, seen as one of TValue.
    private static ColumnValue<TValue> As<T>(Func<DbDataReader, int, ValuePool, T> read) => new(
        value => value!,
        read as Func<DbDataReader, int, ValuePool, TValue> ?? ((row, ordinal, pool) => (TValue)(object)read(row, ordinal, pool)!));

    private static ColumnValue<TValue> Named()
    {
        var names = Enum.GetValuesAsUnderlyingType(Plain).Cast<object>().Select(value => Enum.ToObject(Plain, value))
            .ToDictionary(value => value, value => value.ToString()!);
        var values = names.ToDictionary(pair => pair.Value, pair => (TValue)pair.Key);
        return new(value => names[value!], (row, ordinal, _) => values[row.GetString(ordinal)]);
    }

    private static ColumnValue<TValue> Converted(ValueConverter converter) => new(
        value => converter.ConvertToProvider(value)!,
        (row, ordinal, _) => (TValue)converter.ConvertFromProvider(Provided(row, ordinal, converter.ProviderClrType))!);

    private static object Provided(DbDataReader row, int ordinal, Type type) =>
        type == typeof(string) ? row.GetString(ordinal)
        : type == typeof(long) ? row.GetInt64(ordinal)
        : type == typeof(DateTime) ? row.GetDateTime(ordinal)
        : Convert.ChangeType(row.GetValue(ordinal), type, CultureInfo.InvariantCulture);
}
