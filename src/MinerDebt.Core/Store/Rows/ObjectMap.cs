using System.Data.Common;
using System.Reflection;
using System.Runtime.CompilerServices;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Store.Rows;

/// <summary>The columns of an entity, or of a value inside of it such as the source of a fact.</summary>
internal sealed class ObjectMap
{
    private readonly Type _type;
    private readonly ColumnMap[] _columns;
    private readonly ColumnMap[] _settable;
    private readonly (PropertyInfo Property, ObjectMap Map)[] _parts;

    /// <param name="type">What a row is made of: each of its properties that can be set has a column of its name, and so has the key of a fact.</param>
    /// <param name="prefix">Before the names of columns.</param>
    public ObjectMap(Type type, string prefix)
    {
        var properties = type.GetProperties().Where(property => property.SetMethod is { IsPublic: true } || property.Name == nameof(Fact.Key)).ToList();
        _type = type;
        _parts = [.. properties.Where(IsPart).Select(part => (part, new ObjectMap(part.PropertyType, $"{prefix}{part.Name}_")))];
        _columns = [.. properties.Where(property => !IsPart(property)).Select(property => ColumnMap.Of(property, prefix + property.Name))];
        _settable = [.. _columns.Where(column => column.CanSet)];
    }

    /// <summary>Of this object and then of its parts, in the order in which values are given; of those that can be set, in which they are taken.</summary>
    public IEnumerable<ColumnMap> Columns => _columns.Concat(_parts.SelectMany(part => part.Map.Columns));

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

    private static bool IsPart(PropertyInfo property) => property.PropertyType == typeof(Source);
}
