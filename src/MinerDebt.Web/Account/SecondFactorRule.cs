namespace MinerDebt.Web.Account;

/// <summary>Whose accounts need an authenticator app before they may change anything.</summary>
internal enum SecondFactorRule
{
    Optional,
    Administrators,
    Everyone,
}
