using System.Globalization;
using Npgsql;

namespace MinerDebt.Core.Store;

/// <summary>A copy of the program that uses a store, as it names itself to the others.</summary>
/// <param name="Id">At random, without a space.</param>
/// <param name="Program">The version of the program, without a space.</param>
/// <param name="Version">Of the figures that it shows; 0 before they are loaded.</param>
/// <param name="Host">The machine that it runs on.</param>
public sealed record StoreCopy(string Id, string Program, long Version, string Host)
{
    private const string Word = "minerdebt";

    // What PostgreSQL keeps of the name of a connection, in bytes.
    private const int Longest = 63;

    private const string Sessions = $"""
        SELECT application_name FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE '{Word} %'
        """;

    /// <summary>In one line; the end of a long name of the machine is left out.</summary>
    public override string ToString()
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Word} {Id} {Program} {Version} {Host}");
        return text.Length > Longest ? text[..Longest] : text;
    }

    /// <returns>Null for a line of something else.</returns>
    public static StoreCopy? Parse(string text) => text.Split(' ', 5) is [Word, var id, var program, var version, var host]
        && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? new StoreCopy(id, program, known, host) : null;

    /// <summary>Those that listen to a database on a server.</summary>
    public static Task<IReadOnlyList<StoreCopy>> ListAsync(StoreDatabase database, CancellationToken cancellationToken = default) => database.ReadAsync<IReadOnlyList<StoreCopy>>(
        async connection =>
        {
            var copies = new List<StoreCopy>();
            await Rows.RowReader.ReadAsync(connection, Sessions, row => copies.AddRange(Parse(row.GetString(0)) is { } copy ? [copy] : []), cancellationToken);
            return copies;
        },
        cancellationToken);

    internal async Task ShowAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT set_config('application_name', $1, false)", connection) { Parameters = { new() { Value = ToString() } } };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
