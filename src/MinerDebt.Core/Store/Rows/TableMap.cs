using System.Collections.Concurrent;
using System.Data.Common;

namespace MinerDebt.Core.Store.Rows;

/// <summary>
/// An entity and its table, for reading and writing many rows without EF Core's queries and tracking, and without its model,
/// which takes longer to make than a start has. What the type says of a new kind of fact is all that it needs.
/// </summary>
internal sealed class TableMap
{
    private static readonly ConcurrentDictionary<Type, TableMap> Known = [];

    private readonly ObjectMap _object;

    private TableMap(Type entity)
    {
        Table = Quoted(TableNames.Of(entity));
        _object = new ObjectMap(entity, "");
        Columns = [.. _object.Columns.Select(column => Quoted(column.Name))];
        Select = $"SELECT {string.Join(", ", _object.Columns.Where(column => column.CanSet).Select(column => Quoted(column.Name)))} FROM {Table}";
    }

    /// <summary>Quoted.</summary>
    public string Table { get; }

    /// <summary>Quoted, in the order of values.</summary>
    public List<string> Columns { get; }

    public RowCommand Insert => field ??= new($"INSERT INTO {Table} ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", All.Select(RowCommand.Parameter))})", [.. All]);

    /// <summary>For facts, as is <see cref="Delete"/>: all that they are is behind their key.</summary>
    public RowCommand Update => field ??= new($"UPDATE {Table} SET {string.Join(", ", Assigned([.. All.Where(column => column != Key)], 0))} WHERE {Assigned([Key], Columns.Count - 1).Single()}", [.. All.Where(column => column != Key), Key]);

    public RowCommand Delete => field ??= new($"DELETE FROM {Table} WHERE {Assigned([Key], 0).Single()}", [Key]);

    /// <summary>Asks for the rows that <see cref="Read"/> takes.</summary>
    public string Select { get; }

    private IEnumerable<int> All => Enumerable.Range(0, Columns.Count);

    private int Key => Columns.IndexOf(Quoted(nameof(Model.Fact.Key)));

    public static TableMap Of(Type entity) => Known.GetOrAdd(entity, entity => new TableMap(entity));

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
