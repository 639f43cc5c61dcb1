using MinerDebt.Core.Store.Rows;

namespace MinerDebt.Core.Store.Accounts;

/// <summary>The secrets of second factors as they are stored.</summary>
public static class AccountTokens
{
    /// <summary>Begins one that is protected.</summary>
    public const string Mark = "protected:";

    private const string Open = """SELECT "UserId", "LoginProvider", "Name", "Value" FROM "AccountTokens" WHERE "Value" NOT LIKE 'protected:%'""";
    private const string Replace = """UPDATE "AccountTokens" SET "Value" = $1 WHERE "UserId" = $2 AND "LoginProvider" = $3 AND "Name" = $4""";

    /// <summary>Replaces each secret that stands as it is.</summary>
    public static async Task ReplaceAsync(StoreDatabase database, Func<string, string> protect, CancellationToken cancellationToken = default)
    {
        // Without EF Core: each start asks.
        await using var connection = database.Connect();
        await connection.OpenAsync(cancellationToken);
        var open = new List<(string User, string Provider, string Name, string Value)>();
        await RowReader.ReadAsync(connection, Open, row => open.Add((row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3))), cancellationToken);
        foreach (var token in open)
        {
            await using var command = RowReader.Command(connection, Replace, protect(token.Value), token.User, token.Provider, token.Name);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
