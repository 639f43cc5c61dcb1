using System.CommandLine;

namespace MinerDebt.Web.Hosting.Commands;

/// <summary>
/// What the program does when it is started with a word: a backup, a check, a new password. Without one it serves pages, and
/// nothing of this is loaded.
/// </summary>
public static class CommandLine
{
    /// <summary>Exit codes of all commands.</summary>
    public const int Done = 0;
    public const int Failed = 1;
    public const int Misused = 2;

    private const string Serve = "serve";

    private static readonly string[] Asking = ["--help", "-h", "-?", "/?", "--version"];

    // What follows serve is settings; a word among them is a slip, which is told.
    public static bool IsCommand(string[] args) => args is [var first, ..] && (first != Serve || (args is [_, var second, ..] && !IsSetting(second)))
        && (Asking.Contains(first) || !IsSetting(first));

    /// <summary>The arguments that are settings.</summary>
    public static string[] OfServer(string[] args) => args is [Serve, .. var settings] ? settings : args;

    public static async Task<int> RunAsync(string[] args)
    {
        var (words, settings) = Split(args);
        var parsed = Root(settings).Parse(words);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync("--help says what can be given.");
            return Misused;
        }

        return await parsed.InvokeAsync();
    }

    /// <summary>All commands.</summary>
    /// <param name="settings">Of the program, as arguments.</param>
    public static RootCommand Root(string[] settings)
    {
        var root = new RootCommand("""
            MinerDebt serves its pages when it is started without a command.

            Every command takes the settings of the program as well, such as --Data:Folder /var/lib/minerdebt.
            Exit codes: 0 done, 1 it could not be done (the message says why), 2 the command is not understood.
            """);
        root.Subcommands.Add(new Command(Serve, "Serves the pages, as without a command"));
        root.Subcommands.Add(new Command(HealthProbe.Word, "Asks the program on this machine whether it is ready, for containers; exit code 0 or 1"));
        var host = new CommandHost(settings);
        BackupCommands.AddTo(root, host);
        DataCommands.AddTo(root, host);
        root.Subcommands.Add(UserCommands.Make(host));
        return root;
    }

    private static bool IsSetting(string word) => word.Length == 0 || (!Asking.Contains(word) && (word.StartsWith('-') || word.StartsWith('/') || word.Contains('=', StringComparison.Ordinal)));

    // A name with a colon is one of a setting, and so is what follows it.
    private static (List<string> Words, string[] Settings) Split(string[] args)
    {
        var (words, settings) = (new List<string>(), new List<string>());
        for (var index = 0; index < args.Length; index++)
        {
            var name = args[index].Split('=')[0];
            if (!name.StartsWith("--", StringComparison.Ordinal) || !name.Contains(':', StringComparison.Ordinal))
            {
                words.Add(args[index]);
                continue;
            }

            settings.Add(args[index]);
            if (name.Length == args[index].Length && index + 1 < args.Length)
            {
                settings.Add(args[++index]);
            }
        }

        return (words, [.. settings]);
    }
}
