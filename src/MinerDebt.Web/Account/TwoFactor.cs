namespace MinerDebt.Web.Account;

/// <summary>What the pages of the second factor have in common.</summary>
internal static class TwoFactor
{
    public const int RecoveryCodes = 10;

    public const string WrongCode = "The code is wrong or too old. Type the one that the app shows now; the clock of the phone must be right.";
    public const string Locked = "The account is locked for 15 minutes after 5 wrong tries.";

    /// <summary>The code without what people put between its digits.</summary>
    public static string Digits(string typed) => typed.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    /// <summary>What the QR code says to an authenticator app.</summary>
    public static string Address(string email, string key) =>
        $"otpauth://totp/MinerDebt:{Uri.EscapeDataString(email)}?secret={key}&issuer=MinerDebt&digits=6";

    /// <summary>The key as one types it.</summary>
    public static string Readable(string key) => string.Join(' ', key.Chunk(4).Select(part => new string(part)));
}
