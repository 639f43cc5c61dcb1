using MinerDebt.Web.Hosting;
using MinerDebt.Web.Hosting.Settings;

namespace MinerDebt.Web.Account;

/// <summary>The settings of signing in.</summary>
/// <param name="TriesPerAddress">Wrong tries of one client in 15 minutes, whatever the account; 0 for as many as it likes.</param>
/// <param name="SecondFactor">Whose accounts need an authenticator app.</param>
internal sealed record SignInSettings(int TriesPerAddress, SecondFactorRule SecondFactor)
{
    internal static readonly Setting<long> Tries = Setting.Number("SignIn:TriesPerAddress", 30,
        "how many wrong tries to sign in one client may make in 15 minutes, over all accounts; more are answered with 429; 0 for no limit",
        "a number of tries", "a whole number such as 30, or 0 for no limit", max: int.MaxValue);

    internal static readonly Setting<string> Factor = Setting.Choice("SignIn:SecondFactor",
        "whose accounts need an authenticator app before they may change anything: `Optional`, `Administrators` or `Everyone`",
        Enum.GetNames<SecondFactorRule>());

    /// <exception cref="SettingException">One of them cannot be used.</exception>
    public static SignInSettings Read(IConfiguration settings) => new((int)Tries.Read(settings), Enum.Parse<SecondFactorRule>(Factor.Read(settings)));
}
