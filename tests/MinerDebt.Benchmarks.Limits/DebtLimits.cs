using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace MinerDebt.Benchmarks.Limits;

/// <summary>
/// The principal of some companies by quarter, from the same SQLite file as the program: added up in advance in a cube
/// (<c>/cube</c>), and for each question by SQL (<c>/sql</c>).
/// </summary>
internal static class DebtLimits
{
    private const string Quarter = "substr(e.OccurredOn, 1, 4) * 4 + (substr(e.OccurredOn, 6, 2) - 1) / 3";

    private const string Sums = $"""
        SELECT o.Ticker, {Quarter} AS Quarter, SUM(e.PrincipalChangeUsd)
        FROM Offerings o JOIN DebtEvents e ON e.OfferingId = o.Id
        WHERE o.Ticker IN (SELECT value FROM json_each(@tickers))
        GROUP BY o.Ticker, Quarter
        """;

    // What rests on nothing that can be opened, of each instrument: never more than is owed on it.
    private const string Steps = $"""
        SELECT o.Ticker, o.Id, {Quarter} AS Quarter, SUM(e.PrincipalChangeUsd),
            SUM(CASE WHEN e.Source_Confidence = 'Unverified' AND e.PrincipalChangeUsd > 0 THEN e.PrincipalChangeUsd ELSE 0 END)
        FROM Offerings o JOIN DebtEvents e ON e.OfferingId = o.Id
        GROUP BY o.Ticker, o.Id, Quarter
        """;

    public static void MapDebt(this WebApplication app, string file)
    {
        var connectionString = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly }.ConnectionString;
        var (first, count) = Register(connectionString);
        var cube = Cube(connectionString, first, count);
        app.MapGet("/cube", (string miners, HttpResponse response) => Write(response, miners.Split(',').Select(ticker => (ticker, cube[ticker])), first, count));
        app.MapGet("/sql", (string miners, HttpResponse response) =>
            Write(response, Sum(connectionString, miners.Split(','), first, count).Select(one => (one.Key, new Debt(one.Value, []))), first, count));
    }

    private static (int First, int Count) Register(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        var first = Read("register_from");
        return (first, Read("register_to") - first + 1);

        int Read(string name)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT substr(Value, 1, 4) * 4 + substr(Value, 6, 1) - 1 FROM Coverage WHERE Name = @name";
            command.Parameters.AddWithValue("@name", name);
            return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        }
    }

    private static Dictionary<string, long[]> Sum(string connectionString, string[] tickers, int first, int count)
    {
        var owed = new Dictionary<string, long[]>();
        foreach (var (ticker, quarter, change) in Rows(connectionString, Sums, tickers, row => (row.GetString(0), row.GetInt32(1), row.GetInt64(2))))
        {
            Add(owed, ticker, quarter - first, count, change);
        }

        Accumulate(owed.Values);
        return owed;
    }

    private static Dictionary<string, Debt> Cube(string connectionString, int first, int count)
    {
        var (tickers, owed, unverified) = (new Dictionary<string, string>(), new Dictionary<string, long[]>(), new Dictionary<string, long[]>());
        foreach (var row in Rows(connectionString, Steps, [], row => (Ticker: row.GetString(0), Id: row.GetString(1), Quarter: row.GetInt32(2), Change: row.GetInt64(3), Unverified: row.GetInt64(4))))
        {
            tickers[row.Id] = row.Ticker;
            Add(owed, row.Id, row.Quarter - first, count, row.Change);
            Add(unverified, row.Id, row.Quarter - first, count, row.Unverified);
        }

        Accumulate(owed.Values);
        Accumulate(unverified.Values);
        return owed.Keys.GroupBy(id => tickers[id]).ToDictionary(ids => ids.Key, ids => new Debt(
            [.. Enumerable.Range(0, count).Select(index => ids.Sum(id => owed[id][index]))],
            [.. Enumerable.Range(0, count).Select(index => ids.Sum(id => Math.Min(owed[id][index], unverified[id][index])))]));
    }

    private static void Add(Dictionary<string, long[]> sums, string key, int index, int count, long change)
    {
        if (!sums.TryGetValue(key, out var quarters))
        {
            sums.Add(key, quarters = new long[count]);
        }

        if (index < count)
        {
            quarters[Math.Max(0, index)] += change;
        }
    }

    private static void Accumulate(IEnumerable<long[]> sums)
    {
        foreach (var quarters in sums)
        {
            for (var index = 1; index < quarters.Length; index++)
            {
                quarters[index] += quarters[index - 1];
            }
        }
    }

    private static IEnumerable<T> Rows<T>(string connectionString, string sql, string[] tickers, Func<SqliteDataReader, T> read)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@tickers", JsonSerializer.Serialize(tickers));
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return read(rows);
        }
    }

    private static async Task Write(HttpResponse response, IEnumerable<(string Ticker, Debt Debt)> series, int first, int count)
    {
        var totals = new long[count];
        response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(response.BodyWriter);
        json.WriteStartObject();
        json.WriteStartArray("quarters");
        for (var index = first; index < first + count; index++)
        {
            json.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{index / 4}Q{(index % 4) + 1}"));
        }

        json.WriteEndArray();
        json.WriteStartArray("series");
        foreach (var (ticker, debt) in series)
        {
            json.WriteStartObject();
            json.WriteString("key", ticker);
            WriteArray(json, "values", debt.Owed);
            WriteArray(json, "unverified", debt.Unverified);
            json.WriteEndObject();
            for (var index = 0; index < count; index++)
            {
                totals[index] += debt.Owed[index];
            }
        }

        json.WriteEndArray();
        WriteArray(json, "totals", totals);
        json.WriteEndObject();
    }

    private static void WriteArray(Utf8JsonWriter json, string name, long[] values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteNumberValue(value);
        }

        json.WriteEndArray();
    }

    private sealed record Debt(long[] Owed, long[] Unverified);
}
