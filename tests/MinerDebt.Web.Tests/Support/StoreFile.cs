using Microsoft.Data.Sqlite;

namespace MinerDebt.Web.Tests.Support;

/// <summary>An SQLite file for programs to use, looked into without their code.</summary>
public sealed class StoreFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("minerdebt-store-");

    public string Folder => _folder.FullName;

    public string Path => System.IO.Path.Combine(Folder, "store.db");

    public (string Name, string Value) Setting => ("ConnectionStrings__MinerDebt", $"Data Source={Path};Default Timeout=1");

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        return connection;
    }

    public void Execute(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public long Ask(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>How many facts there are, and how many change sets; nothing where there are no tables.</summary>
    public (long Facts, long ChangeSets) Count()
    {
        if (!File.Exists(Path))
        {
            return (0, 0);
        }

        string[] tables =
        [
            "Amendments", "Coverage", "DebtBalances", "DebtEvents", "Filings", "HostingContracts", "InstrumentTerms", "LadderRows", "MarketQuarters",
            "MinerQuarters", "Miners", "Obligors", "Offerings", "Pledges", "PublishedFigures", "ScheduledPayments",
        ];
        return Ask("SELECT COUNT(*) FROM sqlite_master WHERE name = 'ChangeSets'") == 0
            ? (0, 0)
            : (tables.Sum(table => Ask($"SELECT COUNT(*) FROM \"{table}\"")), Ask("SELECT COUNT(*) FROM ChangeSets"));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
