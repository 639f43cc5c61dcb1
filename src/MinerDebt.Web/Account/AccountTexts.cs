using System.Globalization;

namespace MinerDebt.Web.Account;

/// <summary>What someone may be called, and how the address to sign in with is written; both in the fields Name and Email.</summary>
internal static class AccountTexts
{
    public const int LongestName = 60;
    public const int LongestEmail = 254;

    public static void Check(string? name, string? email, FormErrors errors)
    {
        errors.Need("Name", name, "The name is missing.");
        errors.Need("Email", email, "The e-mail is missing.");
        if (name?.Length > LongestName)
        {
            errors.Add("Name", $"The name has {name.Length} characters; shorten it to at most {LongestName}.");
        }

        if (name?.Any(letter => char.IsControl(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format) == true)
        {
            errors.Add("Name", "The name has a character that cannot be seen. Type it instead of pasting it.");
        }

        if (email?.Length > LongestEmail)
        {
            errors.Add("Email", $"The e-mail has {email.Length} characters; shorten it to at most {LongestEmail}.");
        }
    }
}
