using System.CommandLine;
using System.Globalization;
using MinerDebt.Core.Store;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Account;

namespace MinerDebt.Web.Hosting.Commands;

/// <summary>For an operator whose administrators are locked out: it needs no password but the right to read the data.</summary>
internal static class UserCommands
{
    public static Command Make(CommandHost host)
    {
        var user = new Command("user", "Lists accounts, and lets people in again");
        var list = new Command("list", "Lists all accounts");
        host.Lets(list, ListAsync);
        user.Subcommands.Add(list);

        var url = new Option<string>("--url") { Description = "Where people reach the program; Site:Address, or else http://localhost:5210, where it is not given" };
        var reset = On(host, "reset-password", "Prints a link with which a new password is chosen, once, within a day", async (account, parsed, services, _) =>
        {
            var path = await services.GetRequiredService<PasswordLinks>().MakeAsync(account.Id);
            Note(services, SecurityEvent.PasswordLinkMade, account);
            Say($"Hand this link over in a way that nobody else reads:\n{(parsed.GetValue(url) ?? Address(services)).TrimEnd('/')}{path}");
        });
        reset.Options.Add(url);
        user.Subcommands.Add(reset);
        user.Subcommands.Add(On(host, "unlock", "Lets an account in again, after wrong passwords or when it was disabled", async (account, _, services, cancellationToken) =>
        {
            await services.GetRequiredService<AccountAdministration>().EnableAsync(account.Id, cancellationToken);
            Note(services, account.Disabled ? SecurityEvent.Enabled : SecurityEvent.Unlocked, account);
            Say($"{account.Email} may sign in again.");
        }));
        user.Subcommands.Add(On(host, "make-administrator", "Makes an account an administrator", async (account, _, services, cancellationToken) =>
        {
            await services.GetRequiredService<AccountAdministration>().ChangeRoleAsync(account.Id, AccountRole.Administrator, cancellationToken);
            Note(services, SecurityEvent.RoleChanged, account, nameof(AccountRole.Administrator));
            Say($"{account.Email} is an administrator.");
        }));
        user.Subcommands.Add(On(host, "reset-second-factor", "Lets an account sign in with its password alone, when the app and the recovery codes are lost", async (account, _, services, cancellationToken) =>
        {
            await services.GetRequiredService<AccountAdministration>().ResetTwoFactorAsync(account.Id, cancellationToken);
            Note(services, SecurityEvent.SecondFactorReset, account);
            Say($"{account.Email} has no second factor any more.");
        }));
        return user;
    }

    private static Command On(CommandHost host, string name, string description, Func<UserAccount, ParseResult, IServiceProvider, CancellationToken, Task> work)
    {
        var email = new Argument<string>("E-MAIL") { Description = "The address of the account" };
        var command = new Command(name, description) { email };
        host.Lets(command, async (parsed, services, cancellationToken) =>
        {
            var given = parsed.GetRequiredValue(email);
            var account = (await AllAsync(services, cancellationToken)).FirstOrDefault(one => string.Equals(one.Email, given, StringComparison.OrdinalIgnoreCase))
                ?? throw new AccountsException($"There is no account of {given}. `user list` lists all.");
            await work(account, parsed, services, cancellationToken);
            return CommandLine.Done;
        });
        return command;
    }

    private static async Task<int> ListAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        var accounts = await AllAsync(services, cancellationToken);
        foreach (var account in accounts)
        {
            var state = account.Disabled ? "disabled" : account.LockoutEnd > DateTimeOffset.UtcNow ? "locked" : "active";
            Say($"{account.Email}\t{account.DisplayName}\t{account.Role}\t{state}\t{(account.TwoFactorEnabled ? "second factor" : "password alone")}");
        }

        if (accounts.Count == 0)
        {
            Say($"There is no account. A start of the program writes a link to the log with which the first administrator is made.");
        }

        return CommandLine.Done;
    }

    private static async Task<IReadOnlyList<UserAccount>> AllAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await StoreStart.CheckAsync(services.GetRequiredService<StoreDatabase>(), cancellationToken);
        return await services.GetRequiredService<AccountAdministration>().ListAsync(cancellationToken);
    }

    private static string Address(IServiceProvider services) =>
        SiteSettings.Read(services.GetRequiredService<IConfiguration>()).Address ?? "http://localhost:5210";

    private static void Note(IServiceProvider services, SecurityEvent what, UserAccount account, string? detail = null) =>
        services.GetRequiredService<SecurityLog>().Note(what, account.Email!, $"{Environment.UserName} on the command line", detail);

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
