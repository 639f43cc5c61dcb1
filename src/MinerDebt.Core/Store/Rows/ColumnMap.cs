using System.Data.Common;
using System.Reflection;

namespace MinerDebt.Core.Store.Rows;

/// <summary>One property of an entity and its column.</summary>
internal abstract class ColumnMap(string name)
{
    public string Name { get; } = name;

    /// <summary>False for a property that is made from others, such as a key.</summary>
    public abstract bool CanSet { get; }

    public static ColumnMap Of(PropertyInfo property, string column) =>
        (ColumnMap)Activator.CreateInstance(typeof(ColumnMap<,>).MakeGenericType(property.DeclaringType!, property.PropertyType), property, column)!;

    /// <summary>What the column gets; null for what is not known.</summary>
    public abstract object? Get(object owner);

    /// <summary>Fills the property from a row.</summary>
    public abstract void Set(object owner, DbDataReader row, int ordinal, ValuePool pool);
}

/// <inheritdoc cref="ColumnMap"/>
internal sealed class ColumnMap<TOwner, TValue> : ColumnMap where TOwner : class
{
    private readonly Func<TOwner, TValue> _get;
    private readonly Action<TOwner, TValue>? _set;
    private readonly ColumnValue<TValue> _value;

    public ColumnMap(PropertyInfo property, string column)
        : base(column)
    {
        _get = property.GetMethod!.CreateDelegate<Func<TOwner, TValue>>();
        _set = property.SetMethod is { IsPublic: true } set ? set.CreateDelegate<Action<TOwner, TValue>>() : null;
        _value = ColumnValue<TValue>.Of();
    }

    public override bool CanSet => _set is not null;

    public override object? Get(object owner) => _get((TOwner)owner) is { } value ? _value.Write(value) : null;

    public override void Set(object owner, DbDataReader row, int ordinal, ValuePool pool)
    {
        if (!row.IsDBNull(ordinal))
        {
            _set!((TOwner)owner, _value.Read(row, ordinal, pool));
        }
    }
}
