using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;
using MinerDebt.Web.Downloads;
using MinerDebt.Web.Hosting.Backups;

namespace MinerDebt.Web.Hosting.Commands;

internal static class DataCommands
{
    public static void AddTo(RootCommand root, CommandHost host)
    {
        root.Subcommands.Add(Export(host));
        root.Subcommands.Add(Import(host));
        root.Subcommands.Add(Check(host));
    }

    private static Command Export(CommandHost host)
    {
        var target = new Argument<string>("FILE.zip") { Description = "A new file" };
        var export = new Command("export", "Writes all facts as a data set, as /download/minerdebt.zip has them; without accounts and history") { target };
        host.Lets(export, async (parsed, services, cancellationToken) =>
        {
            var book = await BookAsync(services, cancellationToken);
            var path = Path.GetFullPath(parsed.GetRequiredValue(target));
            if (File.Exists(path))
            {
                throw new StoreException($"{path} is already there. Give another name.");
            }

            await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
            {
                await DatasetArchive.WriteAsync(book.Facts, file, (fingerprint, rows) => ArchiveReadme.Of(book, fingerprint, rows), cancellationToken);
            }

            Say($"{path} holds {book.Facts.Count} facts of version {book.Version}.");
            return CommandLine.Done;
        });
        return export;
    }

    private static Command Import(CommandHost host)
    {
        var source = new Argument<string>("FILE.zip") { Description = "The zip of a data set, or a folder with its files" };
        var author = new Option<string>("--author") { Description = "Who is named in the history", DefaultValueFactory = _ => "Command line" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Says what would change, and changes nothing" };
        var import = new Command("import", "Makes the facts those of a data set: adds, changes and removes as one change with a history, or nothing at all") { source, author, dryRun };
        host.Lets(import, async (parsed, services, cancellationToken) =>
        {
            await BookAsync(services, cancellationToken);
            var rows = await ReadAsync(parsed.GetRequiredValue(source), cancellationToken);
            var applier = services.GetRequiredService<ChangeApplier>();
            var only = parsed.GetValue(dryRun);
            IReadOnlyList<Change> changes = [];
            var applied = await applier.ApplyAsync(
                (_, current) =>
                {
                    changes = Differences(current, rows);
                    return Task.FromResult(new ChangeSet(parsed.GetRequiredValue(author), ChangeOrigin.Csv, $"Import of {Path.GetFileName(parsed.GetRequiredValue(source))}", only ? [] : changes));
                },
                cancellationToken);
            var (added, changed, removed) = (changes.Count(change => change.Before is null), changes.Count(change => change is { Before: not null, After: not null }), changes.Count(change => change.After is null));
            Say($"{(only ? "It would add" : "Added")} {added}, {(only ? "change" : "changed")} {changed} and {(only ? "remove" : "removed")} {removed} facts. The database has version {applied.Version}.");
            return CommandLine.Done;
        });
        return import;
    }

    private static Command Check(CommandHost host)
    {
        var check = new Command("check", "Reads the whole database and says whether its file, its facts and its history are sound");
        host.Lets(check, async (_, services, cancellationToken) =>
        {
            var database = services.GetRequiredService<StoreDatabase>();
            await StoreStart.CheckAsync(database, cancellationToken);
            var report = await StoreCheck.RunAsync(database, cancellationToken);
            Say($"Program {BackupManifest.ThisProgram}, migration {report.Migration}, version {report.Version}, {report.Facts} facts.");
            foreach (var problem in report.Problems)
            {
                Console.WriteLine(problem);
            }

            Say($"{(report.Problems.Count == 0 ? "Nothing is wrong." : $"{report.Problems.Count} problems.")}");
            return report.Problems.Count == 0 ? CommandLine.Done : CommandLine.Failed;
        });
        return check;
    }

    private static async Task<DebtBook> BookAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await StoreStart.CheckAsync(services.GetRequiredService<StoreDatabase>(), cancellationToken);
        var book = services.GetRequiredService<CurrentBook>();
        await book.RefreshAsync(cancellationToken);
        return book.Value.Version > 0 ? book.Value : throw new StoreException("Nothing was ever stored in the database. Start the program once, which loads its data set.");
    }

    private static async Task<IReadOnlyList<(Fact Fact, Location Where)>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
        {
            return DatasetReader.Read(path);
        }

        if (!File.Exists(path))
        {
            throw new StoreException($"There is no file {Path.GetFullPath(path)}.");
        }

        var folder = Directory.CreateTempSubdirectory("minerdebt-import-");
        try
        {
            await using var zip = await ZipFile.OpenReadAsync(path, cancellationToken);
            var entries = FactKind.All.Select(kind => (kind.FileName, Entry: zip.GetEntry($"{DatasetArchive.Folder}/{kind.FileName}"))).Where(one => one.Entry is not null).ToList();
            if (entries.Count == 0)
            {
                throw new StoreException($"{Path.GetFullPath(path)} is no data set: it has no file of one in a folder {DatasetArchive.Folder}. A backup is put back with the command restore.");
            }

            foreach (var (name, entry) in entries)
            {
                await entry!.ExtractToFileAsync(Path.Combine(folder.FullName, name), cancellationToken);
            }

            return DatasetReader.Read(folder.FullName);
        }
        catch (InvalidDataException e)
        {
            throw new StoreException($"{Path.GetFullPath(path)} is no zip file, or is damaged: {e.Message}", e);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<Change> Differences(Facts current, IReadOnlyList<(Fact Fact, Location Where)> rows)
    {
        var wanted = rows.Select(row => (row.Fact.GetType(), row.Fact.Key)).ToHashSet();
        return
        [
            .. from row in rows
               let stored = current.Counterpart(row.Fact)
               where !FactJson.Same(stored, row.Fact)
               select new Change(stored, row.Fact, row.Where),
            .. from stored in current.Everything
               where !wanted.Contains((stored.GetType(), stored.Key))
               select new Change(stored, null),
        ];
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
