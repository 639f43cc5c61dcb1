using Microsoft.Data.Sqlite;

namespace MinerDebt.Benchmarks.Load;

/// <summary>The rows of an SQLite database, to be written into another of the same schema by SQLite itself.</summary>
/// <param name="Rows">Those of a table that refers to others after theirs.</param>
internal sealed record Tables(IReadOnlyList<(string Table, IReadOnlyList<object[]> Rows)> Rows)
{
    // What refers to another comes after it.
    private static readonly string[] First = ["ChangeSets", "Miners", "Offerings"];

    /// <summary>What the second database has and the first has not.</summary>
    public static Tables Added(string before, string after)
    {
        using var connection = Open(after);
        Run(connection, $"ATTACH DATABASE '{before}' AS before");
        var tables = Read(connection, "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").Select(row => (string)row[0])
            .OrderBy(table => Array.IndexOf(First, table) is >= 0 and var place ? place : First.Length);
        return new Tables([.. tables.Select(table => (table, Read(connection, $"SELECT * FROM main.\"{table}\" EXCEPT SELECT * FROM before.\"{table}\""))).Where(one => one.Item2.Count > 0)]);
    }

    /// <summary>Inserts all rows with prepared commands in one transaction.</summary>
    public void InsertInto(string file)
    {
        using var connection = Open(file);
        using var transaction = connection.BeginTransaction();
        foreach (var (table, rows) in Rows)
        {
            using var insert = connection.CreateCommand();
            var names = Enumerable.Range(0, rows[0].Length).Select(column => $"@p{column}").ToArray();
            insert.CommandText = $"INSERT INTO \"{table}\" VALUES ({string.Join(", ", names)})";
            var parameters = names.Select(name => insert.Parameters.Add(new SqliteParameter { ParameterName = name })).ToArray();
            insert.Prepare();
            foreach (var row in rows)
            {
                for (var column = 0; column < row.Length; column++)
                {
                    parameters[column].Value = row[column];
                }

                insert.ExecuteNonQuery();
            }
        }

        transaction.Commit();
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static List<object[]> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }
}
