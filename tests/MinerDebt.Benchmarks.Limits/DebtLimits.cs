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
    private const string Sums = """
        SELECT o.Ticker, substr(e.OccurredOn, 1, 4) * 4 + (substr(e.OccurredOn, 6, 2) - 1) / 3 AS Quarter, SUM(e.PrincipalChangeUsd)
        FROM Offerings o JOIN DebtEvents e ON e.OfferingId = o.Id
        WHERE o.Ticker IN (SELECT value FROM json_each(@tickers)) OR @tickers IS NULL
        GROUP BY o.Ticker, Quarter
        """;

    public static void MapDebt(this WebApplication app, string file)
    {
        var connectionString = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly }.ConnectionString;
        var (first, count) = Register(connectionString);
        var cube = Read(connectionString, null, first, count);
        app.MapGet("/cube", (string miners, HttpResponse response) =>
            Write(response, miners.Split(',').Select(ticker => (ticker, cube[ticker])), first, count));
        app.MapGet("/sql", (string miners, HttpResponse response) =>
            Write(response, Read(connectionString, miners.Split(','), first, count).Select(one => (one.Key, one.Value)), first, count));
    }

    private static (int First, int Count) Register(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        var first = Quarter("register_from");
        return (first, Quarter("register_to") - first + 1);

        int Quarter(string name)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT substr(Value, 1, 4) * 4 + substr(Value, 6, 1) - 1 FROM Coverage WHERE Name = @name";
            command.Parameters.AddWithValue("@name", name);
            return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        }
    }

    /// <param name="tickers">Null for all.</param>
    /// <returns>What each company owed at the end of each quarter of the register.</returns>
    private static Dictionary<string, long[]> Read(string connectionString, string[]? tickers, int first, int count)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Sums;
        command.Parameters.AddWithValue("@tickers", tickers is null ? DBNull.Value : JsonSerializer.Serialize(tickers));
        using var rows = command.ExecuteReader();
        var owed = new Dictionary<string, long[]>();
        while (rows.Read())
        {
            var ticker = rows.GetString(0);
            if (!owed.TryGetValue(ticker, out var quarters))
            {
                owed.Add(ticker, quarters = new long[count]);
            }

            var index = Math.Max(0, rows.GetInt32(1) - first);
            if (index < count)
            {
                quarters[index] += rows.GetInt64(2);
            }
        }

        foreach (var quarters in owed.Values)
        {
            for (var index = 1; index < count; index++)
            {
                quarters[index] += quarters[index - 1];
            }
        }

        return owed;
    }

    private static async Task Write(HttpResponse response, IEnumerable<(string Ticker, long[] Owed)> series, int first, int count)
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
        foreach (var (ticker, owed) in series)
        {
            json.WriteStartObject();
            json.WriteString("key", ticker);
            WriteArray(json, "values", owed);
            json.WriteEndObject();
            for (var index = 0; index < count; index++)
            {
                totals[index] += owed[index];
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
}
