using System.CommandLine;
using System.Globalization;
using MinerDebt.Web.Hosting.Backups;

namespace MinerDebt.Web.Hosting.Commands;

internal static class BackupCommands
{
    public static void AddTo(RootCommand root, CommandHost host)
    {
        var target = new Argument<string?>("FILE") { Description = "A new file; without one it goes to the folder of backups", Arity = ArgumentArity.ZeroOrOne };
        var backup = new Command("backup", "Copies the SQLite database and its keys into one file, also while the program runs, and opens it to make sure that it can be used") { target };
        host.Lets(backup, async (parsed, services, cancellationToken) =>
        {
            var backups = services.GetRequiredService<Backup>();
            var (file, manifest) = parsed.GetValue(target) is { } path ? await backups.MakeAsync(path, cancellationToken) : await backups.MakeAsync(cancellationToken);
            Say($"{file.FullName} holds version {manifest.Version} with {manifest.Facts} facts, and {manifest.Files.Count - 1} keys ({file.Length:#,0} bytes). Keep it where nobody else can read it.");
            return CommandLine.Done;
        });
        root.Subcommands.Add(backup);

        var source = new Argument<string>("FILE") { Description = "A file that backup has made" };
        var restore = new Command("restore", "Puts a backup in the place of the database and its keys, and keeps what was there; the program must not run") { source };
        host.Lets(restore, async (parsed, services, cancellationToken) =>
        {
            var (manifest, replaced) = await services.GetRequiredService<Restore>().RunAsync(parsed.GetRequiredValue(source), cancellationToken);
            Say($"Version {manifest.Version} of {manifest.MadeAt:yyyy-MM-dd HH:mm} UTC is restored.{(replaced is null ? "" : $" What was there is now in {replaced}.")}");
            return CommandLine.Done;
        });
        root.Subcommands.Add(restore);
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
