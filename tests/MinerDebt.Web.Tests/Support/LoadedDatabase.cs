using Microsoft.Data.Sqlite;
using MinerDebt.Web.Tests.Account;

namespace MinerDebt.Web.Tests.Support;

/// <summary>A database that holds the data set and no account. The program makes it once: loading takes longer than most tests.</summary>
internal static class LoadedDatabase
{
    private static readonly Lazy<byte[]> Made = new(Make);

    /// <summary>Where none is yet: a program that is started beside another finds the file of that one.</summary>
    public static void Write(string path)
    {
        if (!File.Exists(path))
        {
            File.WriteAllBytes(path, Made.Value);
        }
    }

    private static byte[] Make()
    {
        var folder = Directory.CreateTempSubdirectory("minerdebt-loaded-");
        try
        {
            var path = Path.Combine(folder.FullName, "minerdebt.db");
            using (var app = new AccountApp { Database = ("Sqlite", $"Data Source={path};Pooling=False") })
            {
                app.StartServer();
            }

            // What was written last may lie beside the file still.
            using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
            return File.ReadAllBytes(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
