using Microsoft.Data.Sqlite;

namespace MinerDebt.Core.Store;

/// <summary>What is told of a database that refuses to store, where trying again will not help by itself.</summary>
public static class StoreFault
{
    /// <returns>A sentence for people who edit, without its full stop; null if the cause is another.</returns>
    public static string? Explain(Exception? e) => e switch
    {
        null => null,
        StoreGoneException => "the file on the server was deleted, replaced or made read-only while the program was running; keep this page open, tell those who run the program, and save again when they have put it right",
        SqliteException { SqliteErrorCode: 13 } => "the disk of the server is full; keep this page open, tell those who run the program, and save again when there is room",
        SqliteException { SqliteErrorCode: 8 } => "it may not be written at the moment; keep this page open, tell those who run the program, and save again when they have put it right",
        SqliteException { SqliteErrorCode: 10 or SqliteFile.Malformed or SqliteFile.NoDatabase } => "the disk of the server or the file on it is damaged or full; keep this page open, tell those who run the program, and save again when they have put it right",
        _ => Explain(e.InnerException),
    };
}
