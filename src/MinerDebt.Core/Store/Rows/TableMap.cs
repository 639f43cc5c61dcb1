using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MinerDebt.Core.Store.Rows;

/// <summary>
/// An entity and its table as EF Core's model has them, for reading and writing many rows without EF Core's queries and
/// tracking. What the model says of a new kind of fact is all that it needs.
/// </summary>
internal sealed class TableMap
{
    private static readonly ConditionalWeakTable<IModel, ConcurrentDictionary<Type, TableMap>> Known = [];

    private readonly ObjectMap _object;

    private TableMap(IEntityType entity)
    {
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        Table = Quoted(table.Name);
        _object = ObjectMap.Of(entity, property => property.GetColumnName(table)!);
        Columns = [.. _object.Columns.Select(column => Quoted(column.Name))];
        List<int> all = [.. Enumerable.Range(0, Columns.Count)];
        List<int> keys = [.. entity.FindPrimaryKey()!.Properties.Select(property => Columns.IndexOf(Quoted(property.GetColumnName(table)!)))];
        List<int> others = [.. all.Except(keys)];
        Insert = new RowCommand($"INSERT INTO {Table} ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", all.Select(RowCommand.Parameter))})", all);
        Update = new RowCommand($"UPDATE {Table} SET {string.Join(", ", Assigned(others, 0))} WHERE {string.Join(" AND ", Assigned(keys, others.Count))}", [.. others, .. keys]);
        Delete = new RowCommand($"DELETE FROM {Table} WHERE {string.Join(" AND ", Assigned(keys, 0))}", keys);
        Select = $"SELECT {string.Join(", ", _object.Columns.Where(column => column.CanSet).Select(column => Quoted(column.Name)))} FROM {Table}";
    }

    /// <summary>Quoted.</summary>
    public string Table { get; }

    /// <summary>Quoted, in the order of values.</summary>
    public List<string> Columns { get; }

    public RowCommand Insert { get; }

    public RowCommand Update { get; }

    public RowCommand Delete { get; }

    /// <summary>Asks for the rows that <see cref="Read"/> takes.</summary>
    public string Select { get; }

    public static TableMap Of(MinerDebtDbContext db, Type entity) =>
        Known.GetOrCreateValue(db.Model).GetOrAdd(entity, _ => new TableMap(db.Model.FindEntityType(entity)!));

    /// <summary>The values of an entity, one for each column.</summary>
    public void Get(object entity, Span<object?> values) => _object.Get(entity, values, 0);

    /// <summary>The entity of a row.</summary>
    public object Read(DbDataReader row, ValuePool pool)
    {
        var ordinal = 0;
        return _object.Read(row, ref ordinal, pool);
    }

    private IEnumerable<string> Assigned(List<int> columns, int first) => columns.Select((column, index) => $"{Columns[column]} = {RowCommand.Parameter(first + index)}");

    private static string Quoted(string name) => $"\"{name}\"";
}
