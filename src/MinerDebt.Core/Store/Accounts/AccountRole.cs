namespace MinerDebt.Core.Store.Accounts;

/// <summary>What an account may do.</summary>
public enum AccountRole
{
    /// <summary>Change facts.</summary>
    Editor,

    /// <summary>Change facts, and say who else may.</summary>
    Administrator,
}
