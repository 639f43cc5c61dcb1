namespace MinerDebt.Core.Store.Accounts;

/// <summary>A change of accounts that is not made; the message tells an administrator why.</summary>
public sealed class AccountsException(string message) : Exception(message);
