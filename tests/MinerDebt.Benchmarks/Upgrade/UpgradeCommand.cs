using System.Globalization;
using MinerDebt.Benchmarks.Soak;
using MinerDebt.Testing;
using Npgsql;

namespace MinerDebt.Benchmarks.Upgrade;

/// <summary>
/// Replaces two copies of an older program behind nginx by this one, one after the other, while they are read and signed in to,
/// and edited as soon as the database is of this program: upgrade FOLDER-OF-THE-OLDER-PROGRAM [SECONDS].
/// </summary>
internal static class UpgradeCommand
{
    private const string Usage = "Usage: upgrade FOLDER [SECONDS]: a published older program, and how long old and new run side by side; MINERDEBT_PG_BIN names the folder of PostgreSQL's programs.";
    private const string Library = "MinerDebt.Web.dll";
    private const int Readers = 4;

    private static readonly TimeSpan BetweenSignIns = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenEdits = TimeSpan.FromSeconds(1);

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [var folder, ..] || arguments.Length > 2 || !File.Exists(Path.Combine(folder, Library))
            || !int.TryParse(arguments.ElementAtOrDefault(1) ?? "20", CultureInfo.InvariantCulture, out var seconds))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        var older = Path.GetFullPath(Path.Combine(folder, Library));
        await using var server = await PostgresServer.CreateAsync();
        var data = Directory.CreateTempSubdirectory("minerdebt-upgrade-");
        // One after the other: the second needs not wait for the first to load the data set.
        AppProcess[] copies = [await ListenAsync(server, data, older), await ListenAsync(server, data, older)];
        try
        {
            var before = await MigrationsAsync(server);
            await using var nginx = await Nginx.StartAsync(copies);
            using var ending = new CancellationTokenSource();
            var (reading, signingIn) = (new SoakCount(), new SoakCount());
            List<Task> people =
            [
                .. Enumerable.Range(0, Readers).Select(number => SoakReader.ReadAsync(nginx.Url, number, reading, ending.Token)),
                SoakReader.SignInAsync(nginx.Url, BetweenSignIns, signingIn, ending.Token),
            ];
            await Task.Delay(TimeSpan.FromSeconds(seconds));
            await ReplaceAsync(copies, 0, server);
            await using var editor = await SoakEditor.OpenAsync("Postgres", server.ConnectionString);
            people.Add(editor.EditAsync(BetweenEdits, ending.Token));
            await Task.Delay(TimeSpan.FromSeconds(seconds));
            await ReplaceAsync(copies, 1, server);
            await Task.Delay(TimeSpan.FromSeconds(seconds));
            await ending.CancelAsync();
            await Task.WhenAll(people);

            var lost = Math.Max(editor.Confirmed - await editor.CountAsync(), await SoakCopies.BehindAsync(copies, editor.Version));
            Console.WriteLine($"Upgrade:  pending migrations {string.Join(", ", (await MigrationsAsync(server)).Except(before).DefaultIfEmpty("none"))}");
            Console.WriteLine($"Reading:  {reading}");
            Console.WriteLine($"Sign-in:  {signingIn}");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Editing:  {editor.Confirmed} changes confirmed, {editor.Failed} refused or failed, {lost} lost"));
            return reading.Failed + signingIn.Failed + editor.Failed + lost == 0 ? 0 : 1;
        }
        finally
        {
            foreach (var copy in copies)
            {
                await copy.DisposeAsync();
            }

            data.Delete(recursive: true);
        }
    }

    private static async Task ReplaceAsync(AppProcess[] copies, int index, PostgresServer server)
    {
        var url = copies[index].Url;
        copies[index].Terminate();
        await copies[index].WaitForExitAsync();
        await copies[index].DisposeAsync();
        copies[index] = await AppProcess.ListenAsync([.. Settings(server), ("ASPNETCORE_URLS", url)]);
    }

    // With its own settings file: it may not know a setting of this one.
    private static Task<AppProcess> ListenAsync(PostgresServer server, DirectoryInfo data, string older) => AppProcess.ListenAsync(
        new AppProcess.Launch([], older), [.. Settings(server), ("ASPNETCORE_CONTENTROOT", Path.GetDirectoryName(older)!), ("Data__Folder", data.FullName)]);

    private static (string, string)[] Settings(PostgresServer server) =>
    [
        ("Database__Provider", "Postgres"), ("ConnectionStrings__MinerDebt", server.ConnectionString), ("Site__Proxies", "127.0.0.1"),
        ("Administrator__Email", SoakCopies.Email), ("Administrator__Password", SoakCopies.Password), ("Administrator__Name", "Ann"),
    ];

    private static async Task<IReadOnlyList<string>> MigrationsAsync(PostgresServer server)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("""SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY 1""", connection);
        await using var rows = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await rows.ReadAsync())
        {
            names.Add(rows.GetString(0));
        }

        return names;
    }
}
