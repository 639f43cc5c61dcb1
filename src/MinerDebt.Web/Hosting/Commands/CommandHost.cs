using System.CommandLine;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Store;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Account;
using MinerDebt.Web.Hosting.Backups;
using MinerDebt.Web.Hosting.Settings;

namespace MinerDebt.Web.Hosting.Commands;

/// <summary>Gives a command the services of the program, as the settings say, without serving anything.</summary>
internal sealed class CommandHost(string[] settings)
{
    /// <summary>Lets a command do its work, and says why it could not.</summary>
    public void Lets(Command command, Func<ParseResult, IServiceProvider, CancellationToken, Task<int>> work) =>
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                await using var app = Build();
                return await work(parsed, app.Services, cancellationToken);
            }
            catch (Exception e) when (Explain(e) is { } why)
            {
                await Console.Error.WriteLineAsync(why);
                return CommandLine.Failed;
            }
        });

    private WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder(ProgramFolder.Options(settings));
        builder.CheckSettings();
        builder.AddSecurityLogging();
        builder.AddMinerDebt();
        builder.Services.AddAccounts(builder.Configuration);
        builder.AddKeys();
        builder.Services.AddSingleton<Restore>();
        return builder.Build();
    }

    private static string? Explain(Exception e) => e switch
    {
        BackupException or StoreException or SettingException or AccountsException or StoreGoneException or InvalidDataException => e.Message,
        InvalidChangesException invalid => $"The data have {invalid.Problems.Count} problems. The database is as it was.{Environment.NewLine}{e.Message}",
        IOException or UnauthorizedAccessException => e.Message,
        System.Data.Common.DbException => $"The database cannot be used: {StoreStart.Explain(e)}",
        { InnerException: { } inner } => Explain(inner),
        _ => null,
    };
}
