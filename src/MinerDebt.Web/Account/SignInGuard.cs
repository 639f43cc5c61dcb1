using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Hosting;

namespace MinerDebt.Web.Account;

/// <summary>
/// How often signing in may be tried. A browser that signed in before has tries of its own; any other one has few with an
/// account from its address, some with all accounts together, and shares those of the account with the rest of the world.
/// </summary>
internal sealed class SignInGuard(SignInTries tries, KnownDevices devices, AccountLock locks, SignInSettings settings)
{
    /// <summary>Wrong tries of one browser, or of one address with one account.</summary>
    public const int Most = 5;

    public Attempt Begin(HttpContext context, string email, UserAccount? account)
    {
        if (account is not null && devices.Find(context, account) is { } device)
        {
            return Begin([($"device {device}", Most)], isLocked: false);
        }

        var client = ClientAddress.Of(context);
        List<(string Key, int Most)> keys = [(SignInTries.KeyOf(email, client), Most)];
        if (settings.TriesPerAddress > 0)
        {
            keys.Add(($"address {client}", settings.TriesPerAddress));
        }

        return Begin(keys, account is not null && locks.Holds(account));
    }

    /// <summary>Of someone who is signed in already.</summary>
    public Attempt BeginConfirmation(UserAccount account) => Begin([($"confirmation {account.Id}", Most)], isLocked: false);

    /// <summary>Counts a wrong try for the account, unless it came from a browser that is known.</summary>
    public Task CountAsync(HttpContext context, UserAccount account, int weight) =>
        devices.Find(context, account) is null ? locks.CountAsync(account, weight, CancellationToken.None) : Task.CompletedTask;

    /// <summary>Takes back a try that was right and is not yet the whole way in.</summary>
    public void GiveBack(Attempt attempt)
    {
        foreach (var key in attempt.Keys)
        {
            tries.GiveBack(key);
        }
    }

    /// <summary>Takes back all wrong tries before the one that was right.</summary>
    public void Forget(Attempt attempt)
    {
        tries.Forget(attempt.Keys[0]);
        foreach (var shared in attempt.Keys.Skip(1))
        {
            tries.GiveBack(shared);
        }
    }

    public Task ForgiveAsync(HttpContext context, UserAccount account, Attempt attempt)
    {
        Forget(attempt);
        Remember(context, account);
        return locks.ForgiveAsync(account, CancellationToken.None);
    }

    public void Remember(HttpContext context, UserAccount account) => devices.Remember(context, account);

    private Attempt Begin(IReadOnlyList<(string Key, int Most)> keys, bool isLocked) => new([.. keys.Select(key => key.Key)], tries.Begin(keys), isLocked);
}

/// <summary>One try to sign in.</summary>
/// <param name="Keys">Under which it is counted; the first is its own, the others are shared.</param>
/// <param name="Wait">How long to wait; null if it may go on.</param>
/// <param name="IsLocked">Whether the account is locked for browsers that are not known.</param>
internal sealed record Attempt(IReadOnlyList<string> Keys, TimeSpan? Wait, bool IsLocked);
