using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using MinerDebt.Testing;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Processes;

public sealed partial class CommandTests : IDisposable
{
    private const string Email = "ann@example.com";
    private const string Edit = "UPDATE Accounts SET DisplayName = 'Changed'";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("minerdebt-commands-");

    private string Data => In("data");

    private string Database => Path.Combine(Data, "minerdebt.db");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public async Task Help_ExplainsAndOthersAreMisused()
    {
        var (code, help) = await RunAsync("--help");

        Assert.Equal(0, code);
        Assert.All(["backup <FILE>", "restore <FILE>", "export <FILE.zip>", "import <FILE.zip>", "check", "user"], word => Assert.Contains(word, help, StringComparison.Ordinal));
        Assert.Equal(2, (await RunAsync("bakup", "x")).Code);
        Assert.Equal(2, (await RunAsync("restore")).Code);
        Assert.Equal((2, true), Said(await RunAsync("serve", "much"), "Unrecognized command or argument 'much'."));
        Assert.Equal((1, true), Said(await RunAsync("import", In("none.zip")), "There is no "));
        Assert.Equal((1, true), Said(await RunAsync("check"), "There is no database at "));
        Assert.Equal((1, true), Said(await RunAsync("check", "--Data:Foldr", "x"), "Did you mean Data:Folder?"));
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public async Task Backup_WhileTheProgramRuns_IsRestoredWithItsKeysAndKeepsWhatWasThere()
    {
        var backup = In("a.zip");
        string[] keys;
        await using (var app = await StartAsync())
        {
            Assert.Equal((0, true), Said(await RunAsync("backup", backup), "holds version 1 with "));
            Assert.Equal((1, true), Said(await RunAsync("backup", backup), "is already there."));
            Assert.Equal((1, true), Said(await RunAsync("restore", backup), "A program runs on the database. End it, and restore then."));
            keys = Keys();
            Execute(Edit);
        }

        Array.ForEach(Directory.GetFiles(Path.Combine(Data, "keys")), File.Delete);

        Assert.Equal((0, true), Said(await RunAsync("restore", backup), "Version 1 of "));

        Assert.Equal(0, Ask(Database, "SELECT COUNT(*) FROM Accounts WHERE DisplayName = 'Changed'"));
        Assert.NotEmpty(keys);
        Assert.Equal(keys, Keys());
        var replaced = Assert.Single(Directory.GetDirectories(Path.Combine(Data, "backups"), "replaced-*"));
        Assert.Equal(1, Ask(Path.Combine(replaced, "minerdebt.db"), "SELECT COUNT(*) FROM Accounts WHERE DisplayName = 'Changed'"));
        await using var again = await StartAsync();
        Assert.Equal((0, true), Said(await RunAsync("check"), "Nothing is wrong."));
    }

    [Fact]
    public async Task Restore_DamagedNewerOrAnotherZip_IsRefusedAndLeavesAll()
    {
        await AppProcess.WriteDatabaseAsync(Path.Combine(Directory.CreateDirectory(Data).FullName, "minerdebt.db"));
        Assert.Equal(0, (await RunAsync("backup", In("good.zip"))).Code);
        Execute("INSERT INTO StoreProperties VALUES ('tests', 'here')");
        var good = await File.ReadAllBytesAsync(In("good.zip"), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(In("cut.zip"), good[..(good.Length / 2)], TestContext.Current.CancellationToken);
        Change("flipped.zip", "minerdebt.db", content => [.. content[..9000], (byte)~content[9000], .. content[9001..]]);
        Change("newer.zip", "backup.json", content => [.. System.Text.Encoding.UTF8.GetBytes(Migration().Replace(System.Text.Encoding.UTF8.GetString(content), "\"29990101000000_Future\""))]);
        Change("other.zip", "backup.json", _ => null);

        Assert.Equal((1, true), Said(await RunAsync("restore", In("cut.zip")), "is not a backup, or is damaged"));
        Assert.Equal((1, true), Said(await RunAsync("restore", In("flipped.zip")), "minerdebt.db in it is not what was written. It was not used."));
        Assert.Equal((1, true), Said(await RunAsync("restore", In("newer.zip")), "is of a newer program: its database has the migration 29990101000000_Future"));
        Assert.Equal((1, true), Said(await RunAsync("restore", In("other.zip")), "is not a backup: it has no backup.json."));
        Assert.Equal((1, true), Said(await RunAsync("restore", In("none.zip")), "There is no file "));
        Assert.Equal(1, Ask(Database, "SELECT COUNT(*) FROM StoreProperties WHERE Name = 'tests'"));
        Assert.Equal(["keys", "minerdebt.db"], Directory.GetFileSystemEntries(Data).Select(Path.GetFileName).Where(name => name is not ("minerdebt.db-wal" or "minerdebt.db-shm")).Append("keys").Distinct().Order());

        void Change(string name, string part, Func<byte[], byte[]?> change)
        {
            File.Copy(In("good.zip"), In(name));
            using var zip = ZipFile.Open(In(name), ZipArchiveMode.Update);
            var entry = zip.GetEntry(part)!;
            var memory = new MemoryStream();
            using (var stream = entry.Open())
            {
                stream.CopyTo(memory);
            }

            entry.Delete();
            if (change(memory.ToArray()) is { } content)
            {
                using var changed = zip.CreateEntry(part).Open();
                changed.Write(content);
            }
        }
    }

    [Fact]
    public async Task Export_ImportedElsewhere_IsExportedTheSame()
    {
        await AppProcess.WriteDatabaseAsync(Path.Combine(Directory.CreateDirectory(Data).FullName, "minerdebt.db"));
        Assert.Equal(0, (await RunAsync("export", In("one.zip"))).Code);
        var exported = await File.ReadAllBytesAsync(In("one.zip"), TestContext.Current.CancellationToken);
        using (var zip = ZipFile.Open(In("one.zip"), ZipArchiveMode.Update))
        {
            var entry = zip.GetEntry("minerdebt/miners.csv")!;
            using var reader = new StreamReader(entry.Open());
            var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
            reader.Dispose();
            entry.Delete();
            await using var writer = new StreamWriter(await zip.CreateEntry("minerdebt/miners.csv").OpenAsync(TestContext.Current.CancellationToken));
            await writer.WriteAsync(text.Replace("MARA Holdings", "MARA of the tests", StringComparison.Ordinal));
        }

        Assert.Equal((1, true), Said(await RunAsync("export", In("one.zip")), "one.zip is already there. Give another name."));
        Assert.Equal(0, (await RunAsync("backup", In("backup.zip"))).Code);
        Assert.Equal((1, true), Said(await RunAsync("import", In("backup.zip")), "is no data set: it has no file of one"));
        Assert.Equal((1, true), Said(await RunAsync("import", Database), "is no zip file, or is damaged"));
        Assert.Equal((1, true), Said(await RunAsync("import", In("nothing.zip")), "There is no file "));
        Assert.Equal((0, true), Said(await RunAsync("import", In("one.zip"), "--dry-run"), "It would add 0, change 1 and remove 0 facts. The database has version 1."));
        Assert.Equal((0, true), Said(await RunAsync("import", In("one.zip"), "--author", "Ann"), "Added 0, changed 1 and removed 0 facts. The database has version 2."));
        Assert.Equal(1, Ask(Database, "SELECT COUNT(*) FROM ChangeSets WHERE Version = 2 AND Author = 'Ann' AND Origin = 'Csv'"));
        await File.WriteAllBytesAsync(In("two.zip"), exported, TestContext.Current.CancellationToken);
        Assert.Equal(0, (await RunAsync("import", In("two.zip"))).Code);
        Assert.Equal(0, (await RunAsync("export", In("three.zip"))).Code);

        Assert.Equal(exported, await File.ReadAllBytesAsync(In("three.zip"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Check_FactsThatWereChangedPastTheProgram_NamesThem()
    {
        await AppProcess.WriteDatabaseAsync(Path.Combine(Directory.CreateDirectory(Data).FullName, "minerdebt.db"));
        Execute("UPDATE Miners SET Name = 'Someone' WHERE Ticker = 'MARA'");
        Execute("DELETE FROM Coverage WHERE Name = 'compiled_on'");

        var (code, output) = await RunAsync("check");

        Assert.Equal(1, code);
        Assert.Contains("Miner MARA is not as its last change has left it.", output, StringComparison.Ordinal);
        Assert.Contains("Coverage compiled_on is missing: its last change has not removed it.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task User_WhoIsLockedOut_IsLetInAgain()
    {
        await using var app = await StartAsync();
        Execute("UPDATE Accounts SET LockoutEnd = '2099-01-01 00:00:00+00:00', Role = 'Editor', TwoFactorEnabled = 1");

        Assert.Equal((0, true), Said(await RunAsync("user", "list"), $"{Email}\tAnn\tEditor\tlocked\tsecond factor"));
        Assert.Equal(0, (await RunAsync("user", "unlock", Email)).Code);
        Assert.Equal(0, (await RunAsync("user", "make-administrator", "ANN@example.com")).Code);
        Assert.Equal(0, (await RunAsync("user", "reset-second-factor", Email)).Code);
        Assert.Equal((0, true), Said(await RunAsync("user", "list"), $"{Email}\tAnn\tAdministrator\tactive\tpassword alone"));
        Assert.Equal((1, true), Said(await RunAsync("user", "unlock", "bob@example.com"), "There is no account of bob@example.com."));
        var (_, output) = await RunAsync("user", "reset-password", Email, "--url", app.Url);
        using var client = new HttpClient();
        using var answer = await client.GetAsync(Link().Match(output).Value, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("<h1>Choose a new password</h1>", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(
            ["1030 Role changed: Administrator", "1033 Unlocked", "1040 Link for a new password made", "1052 Second factor reset by an administrator"],
            Noted().Matches(ReadLogs()).Select(line => $"{line.Groups[1].Value} {line.Groups[2].Value}").Order());
    }

    private static (int, bool) Said((int Code, string Output) ran, string text) =>
        (ran.Code, ran.Output.Contains(text, StringComparison.Ordinal) ? true : throw new InvalidOperationException(ran.Output));

    private string In(string name) => Path.Combine(_root.FullName, name);

    private string[] Keys() => [.. Directory.GetFiles(Path.Combine(Data, "keys")).Order().Select(File.ReadAllText)];

    private Task<(int Code, string Output)> RunAsync(params string[] args) => CommandProcess.RunAsync(Data, args);

    private async Task<AppProcess> StartAsync()
    {
        if (!File.Exists(Database))
        {
            await AppProcess.WriteDatabaseAsync(Path.Combine(Directory.CreateDirectory(Data).FullName, "minerdebt.db"));
        }

        var app = await AppProcess.ListenAsync(
            ("Data__Folder", Data), ("ConnectionStrings__MinerDebt", ""), ("Administrator__Email", Email), ("Administrator__Password", "violet tractor moon"), ("Administrator__Name", "Ann"));
        using var client = new HttpClient();
        // A form has a token, which needs a key.
        await client.GetStringAsync($"{app.Url}/account/sign-in");
        return app;
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }

    private static long Ask(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    // The running program has files of it open as well.
    private string ReadLogs() => string.Concat(Directory.GetFiles(Path.Combine(Data, "logs")).Select(path =>
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }));

    [GeneratedRegex(@"\w+ (10\d\d): (.+); account ann@example\.com, address not known, by \S+ on the command line")]
    private static partial Regex Noted();

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Link();

    [GeneratedRegex("\"[0-9]{14}_[A-Za-z]+\"")]
    private static partial Regex Migration();
}
