namespace MinerDebt.Web.Account;

/// <summary>What someone chooses for an account of their own.</summary>
internal sealed record NewAccount(string Name, string Email, string Password);
