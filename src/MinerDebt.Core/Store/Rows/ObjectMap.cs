using System.Data.Common;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MinerDebt.Core.Store.Rows;

/// <summary>The columns of an entity, or of a value inside of it such as the source of a fact.</summary>
internal sealed class ObjectMap
{
    private readonly Type _type;
    private readonly ColumnMap[] _columns;
    private readonly ColumnMap[] _settable;
    private readonly (PropertyInfo Property, ObjectMap Map)[] _parts;

    private ObjectMap(Type type, ColumnMap[] columns, (PropertyInfo, ObjectMap)[] parts) =>
        (_type, _columns, _settable, _parts) = (type, columns, [.. columns.Where(column => column.CanSet)], parts);

    /// <summary>Of this object and then of its parts, in the order in which values are given; of those that can be set, in which they are taken.</summary>
    public IEnumerable<ColumnMap> Columns => _columns.Concat(_parts.SelectMany(part => part.Map.Columns));

    public static ObjectMap Of(ITypeBase type, Func<IProperty, string> column) => new(
        type.ClrType,
        [.. type.GetProperties().Select(property => ColumnMap.Of(property, column(property)))],
        [.. type.GetComplexProperties().Select(part => (part.PropertyInfo!, Of(part.ComplexType, column)))]);

    /// <summary>Writes the values of an object from a place on.</summary>
    /// <returns>The place after them.</returns>
    public int Get(object owner, Span<object?> values, int place)
    {
        foreach (var column in _columns)
        {
            values[place++] = column.Get(owner);
        }

        foreach (var (property, map) in _parts)
        {
            place = map.Get(property.GetValue(owner)!, values, place);
        }

        return place;
    }

    /// <summary>Reads an object from a row that has the columns that can be set, from an ordinal on.</summary>
    public object Read(DbDataReader row, ref int ordinal, ValuePool pool)
    {
        // Every property has a column, so that there is nothing for a constructor to do.
        var owner = RuntimeHelpers.GetUninitializedObject(_type);
        foreach (var column in _settable)
        {
            column.Set(owner, row, ordinal++, pool);
        }

        foreach (var (property, map) in _parts)
        {
            property.SetValue(owner, pool.Shared(map.Read(row, ref ordinal, pool)));
        }

        return owner;
    }
}
