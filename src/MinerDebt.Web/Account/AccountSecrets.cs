using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using MinerDebt.Core.Store;
using MinerDebt.Core.Store.Accounts;

namespace MinerDebt.Web.Account;

/// <summary>Protects the keys of authenticator apps and the recovery codes with the keys of the program.</summary>
internal sealed partial class AccountSecrets(IDataProtectionProvider protection, ILogger<AccountSecrets> logger)
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Length = 32;

    private readonly IDataProtector _protector = protection.CreateProtector("MinerDebt.AccountSecrets");

    public string Protect(string secret) => AccountTokens.Mark + _protector.Protect(secret);

    /// <returns>The secret; if the key is lost that it was protected with, one that nobody knows. One of an earlier version stands as it is.</returns>
    public string Read(string stored)
    {
        if (!stored.StartsWith(AccountTokens.Mark, StringComparison.Ordinal))
        {
            return stored;
        }

        try
        {
            return _protector.Unprotect(stored[AccountTokens.Mark.Length..]);
        }
        catch (CryptographicException)
        {
            // With none at all the password alone would do.
            LogLost();
            return RandomNumberGenerator.GetString(Base32, Length);
        }
    }

    /// <summary>Protects what an earlier version has stored as it is. Only one start at a time may do so.</summary>
    public Task ProtectAllAsync(StoreDatabase database, CancellationToken cancellationToken = default) => AccountTokens.ReplaceAsync(database, Protect, cancellationToken);

    [LoggerMessage(LogLevel.Error, "A second factor cannot be read: the key that protects it is not in the folder of keys. Restore the folder, or reset the second factor with the command user reset-second-factor")]
    private partial void LogLost();
}
