using System.Data.Common;
using System.Reflection;

namespace MinerDebt.Core.Store.Rows;

/// <summary>One property of an entity and its column.</summary>
internal abstract class ColumnMap
{
    public string Name { get; private set; } = "";

    /// <summary>False for a property that is made from others, such as a key.</summary>
    public abstract bool CanSet { get; }

    /// <exception cref="NotSupportedException">No column holds values of the property's type.</exception>
    public static ColumnMap Of(PropertyInfo property, string column)
    {
        // A named value goes through as the number that it is: one map for all enums.
        var type = property.PropertyType.IsEnum ? property.PropertyType.GetEnumUnderlyingType() : property.PropertyType;
        var map = (ColumnMap)Activator.CreateInstance(typeof(ColumnMap<,>).MakeGenericType(property.DeclaringType!, type))!;
        map.Name = column;
        map.Bind(property);
        return map;
    }

    /// <summary>What the column gets; null for what is not known.</summary>
    public abstract object? Get(object owner);

    /// <summary>Fills the property from a row.</summary>
    public abstract void Set(object owner, DbDataReader row, int ordinal, ValuePool pool);

    protected abstract void Bind(PropertyInfo property);
}

/// <inheritdoc cref="ColumnMap"/>
// Compiled anew for each type of value at each start: as little as can be is in here.
internal sealed class ColumnMap<TOwner, TValue> : ColumnMap where TOwner : class
{
    private Func<TOwner, TValue>? _get;
    private Action<TOwner, TValue>? _set;
    private Func<DbDataReader, int, ValuePool, TValue>? _read;
    private Dictionary<string, object>? _named;
    private Type? _enum;

    public override bool CanSet => _set is not null;

    public override object? Get(object owner)
    {
        var value = _get!((TOwner)owner);
        return ColumnValue.Write(_enum is null ? value : Enum.ToObject(_enum, value!));
    }

    public override void Set(object owner, DbDataReader row, int ordinal, ValuePool pool)
    {
        if (!row.IsDBNull(ordinal))
        {
            _set!((TOwner)owner, _read is null ? (TValue)_named![row.GetString(ordinal)] : _read(row, ordinal, pool));
        }
    }

    protected override void Bind(PropertyInfo property)
    {
        _get = property.GetMethod!.CreateDelegate<Func<TOwner, TValue>>();
        _set = property.SetMethod is { IsPublic: true } set ? set.CreateDelegate<Action<TOwner, TValue>>() : null;
        _named = ColumnValue.Named(property.PropertyType);
        _enum = property.PropertyType.IsEnum ? property.PropertyType : null;
        _read = _named is null ? (Func<DbDataReader, int, ValuePool, TValue>)ColumnValue.Reader(typeof(TValue)) : null;
    }
}
