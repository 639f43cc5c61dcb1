using System.Globalization;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Account;

/// <summary>What the pages of the second factor have in common.</summary>
internal static class TwoFactor
{
    public const int RecoveryCodes = 10;

    private const int RecoveryLetters = 10;

    public const string WrongCode = "The code is wrong, too old or used. Type the one that the app shows now, or wait for the next; the clock of the phone must be right.";
    public const string Locked = "There were too many wrong codes. The account is locked for 15 minutes for devices on which nobody signed in to it before.";

    /// <summary>The code without what people put between its digits.</summary>
    public static string Digits(string typed) => typed.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    /// <summary>A recovery code as it was made, from one as people type it: in any letters, with or without the hyphen.</summary>
    public static string RecoveryCode(string typed)
    {
        var letters = Digits(typed).ToUpperInvariant();
        return letters.Length == RecoveryLetters ? letters.Insert(RecoveryLetters / 2, "-") : letters;
    }

    /// <summary>What is said after too many wrong tries.</summary>
    public static string Wait(TimeSpan wait) => $"There were too many wrong tries. Wait {Terms.Count((int)Math.Ceiling(wait.TotalMinutes), "minute")}, then try again.";

    /// <summary>Says it to programs too, with the page that says it to people.</summary>
    public static void AskToWait(this HttpContext context, TimeSpan wait)
    {
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>What the QR code says to an authenticator app.</summary>
    public static string Address(string email, string key) =>
        $"otpauth://totp/MinerDebt:{Uri.EscapeDataString(email)}?secret={key}&issuer=MinerDebt&digits=6";

    /// <summary>The key as one types it.</summary>
    public static string Readable(string key) => string.Join(' ', key.Chunk(4).Select(part => new string(part)));
}
