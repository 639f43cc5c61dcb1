using System.Data.Common;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Store.Rows;

/// <summary>How values go into columns and come back.</summary>
internal static class ColumnValue
{
    private static readonly Dictionary<Type, Delegate> Readers = new()
    {
        [typeof(string)] = (DbDataReader row, int ordinal, ValuePool pool) => pool.Shared(row.GetString(ordinal)),
        [typeof(long)] = (DbDataReader row, int ordinal, ValuePool _) => row.GetInt64(ordinal),
        [typeof(long?)] = (DbDataReader row, int ordinal, ValuePool _) => (long?)row.GetInt64(ordinal),
        [typeof(int)] = (DbDataReader row, int ordinal, ValuePool _) => row.GetInt32(ordinal),
        [typeof(int?)] = (DbDataReader row, int ordinal, ValuePool _) => (int?)row.GetInt32(ordinal),
        [typeof(bool)] = (DbDataReader row, int ordinal, ValuePool _) => row.GetBoolean(ordinal),
        [typeof(bool?)] = (DbDataReader row, int ordinal, ValuePool _) => (bool?)row.GetBoolean(ordinal),
        [typeof(DateOnly)] = (DbDataReader row, int ordinal, ValuePool _) => row.GetFieldValue<DateOnly>(ordinal),
        [typeof(DateOnly?)] = (DbDataReader row, int ordinal, ValuePool _) => (DateOnly?)row.GetFieldValue<DateOnly>(ordinal),
        [typeof(decimal)] = (DbDataReader row, int ordinal, ValuePool _) => Stored.Decimal(row.GetInt64(ordinal)),
        [typeof(decimal?)] = (DbDataReader row, int ordinal, ValuePool _) => (decimal?)Stored.Decimal(row.GetInt64(ordinal)),
        [typeof(Quarter)] = (DbDataReader row, int ordinal, ValuePool _) => Quarter.Parse(row.GetString(ordinal)),
        [typeof(Quarter?)] = (DbDataReader row, int ordinal, ValuePool _) => (Quarter?)Quarter.Parse(row.GetString(ordinal)),
        [typeof(PartialDate)] = (DbDataReader row, int ordinal, ValuePool _) => PartialDate.Parse(row.GetString(ordinal)),
        [typeof(PartialDate?)] = (DbDataReader row, int ordinal, ValuePool _) => (PartialDate?)PartialDate.Parse(row.GetString(ordinal)),
        [typeof(DateTime)] = (DbDataReader row, int ordinal, ValuePool _) => Stored.Utc(row.GetDateTime(ordinal)),
        [typeof(DateTime?)] = (DbDataReader row, int ordinal, ValuePool _) => (DateTime?)Stored.Utc(row.GetDateTime(ordinal)),
        [typeof(IReadOnlyList<string>)] = (DbDataReader row, int ordinal, ValuePool _) => Stored.List<string>(row.GetString(ordinal)),
        [typeof(IReadOnlyList<HolderPut>)] = (DbDataReader row, int ordinal, ValuePool _) => Stored.List<HolderPut>(row.GetString(ordinal)),
        [typeof(IReadOnlyList<UseOfProceeds>)] = (DbDataReader row, int ordinal, ValuePool _) => Stored.List<UseOfProceeds>(row.GetString(ordinal)),
    };

    /// <summary>Reads values that are not null and have no names: a function of row, ordinal and pool.</summary>
    /// <exception cref="NotSupportedException">No column holds such values.</exception>
    public static Delegate Reader(Type type) => Readers.GetValueOrDefault(type) ?? throw new NotSupportedException($"No column holds a {type}.");

    /// <summary>The values of an enum by name; null for another type.</summary>
    public static Dictionary<string, object>? Named(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } plain ? Enum.GetNames(plain).ToDictionary(name => name, name => Enum.Parse(plain, name)) : null;

    /// <summary>A value as a parameter of a command.</summary>
    public static object? Write(object? value) => value switch
    {
        decimal number => Stored.Millionths(number),
        DateTime instant => instant.ToUniversalTime(),
        Enum or Quarter or PartialDate => value.ToString(),
        IReadOnlyList<string> texts => Stored.Text(texts),
        IReadOnlyList<HolderPut> puts => Stored.Text(puts),
        IReadOnlyList<UseOfProceeds> uses => Stored.Text(uses),
        _ => value,
    };
}
