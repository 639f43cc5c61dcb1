using Microsoft.AspNetCore.Identity;
using MinerDebt.Core.Store.Accounts;

namespace MinerDebt.Web.Account;

/// <summary>What makes a long password a bad one: that it is the first that anybody would try.</summary>
internal sealed class PasswordRules : IPasswordValidator<UserAccount>
{
    public const int Shortest = 12;
    public const int Longest = 200;

    private const int FewestCharacters = 4;

    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "administrator", "administrator1", "changemechangeme", "correcthorsebatterystaple", "iloveyou1234", "letmeinletmein", "letmein12345",
        "minerdebt123", "minerdebt1234", "minerdebtminerdebt", "password1234", "password12345", "password123456", "passwordpassword", "passw0rdpassw0rd",
        "qwerty123456", "qwertyuiop12", "qwertyuiop123", "qwertyuiopasdf", "qwertyqwerty", "welcome12345", "welcomewelcome", "1q2w3e4r5t6y",
        "123456123456", "123456789012", "1234567890123", "12345678901234", "123456789123", "1234567891011", "abcdefghijkl", "abcdefghijklm", "abc123abc123",
    };

    public Task<IdentityResult> ValidateAsync(UserManager<UserAccount> manager, UserAccount user, string? password) =>
        Task.FromResult(Complaint(user, password ?? "") is { } complaint
            ? IdentityResult.Failed(new IdentityError { Code = "PasswordGuessable", Description = complaint })
            : IdentityResult.Success);

    private static string? Complaint(UserAccount user, string password) => password switch
    {
        { Length: < Shortest } => $"The password has {password.Length} characters; at least {Shortest} are needed.",
        { Length: > Longest } => $"The password has {password.Length} characters; shorten it to at most {Longest}.",
        _ when new[] { user.Email, user.Email?.Split('@')[0], user.DisplayName }.Contains(password, StringComparer.OrdinalIgnoreCase) => "The password is the name or the e-mail address. Choose one that is not known to others.",
        _ when Common.Contains(password) || password.Distinct().Count() < FewestCharacters => "This password is among the first that are tried. Choose another, for example some words that do not belong together.",
        _ => null,
    };
}
