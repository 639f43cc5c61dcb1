using Microsoft.AspNetCore.Identity;

namespace MinerDebt.Web.Account;

/// <summary>What Identity refuses, in the words of this program.</summary>
internal sealed class AccountErrors : IdentityErrorDescriber
{
    public override IdentityError InvalidEmail(string? email) =>
        Error(nameof(InvalidEmail), $"“{email}” is no e-mail address; one such as ann@example.com is accepted.");

    // Says no more than it must about who has an account.
    public override IdentityError DuplicateEmail(string email) =>
        Error(nameof(DuplicateEmail), "This address cannot be used for a new account. Use another, or sign in if it is yours.");

    /// <summary>Changes are signed with the name, and nobody reviews their own.</summary>
    public static IdentityError DuplicateName(string name) =>
        Error(nameof(DuplicateName), $"“{name}” is the name of someone else here. Add a last name or an initial.");

    public override IdentityError ConcurrencyFailure() =>
        Error(nameof(ConcurrencyFailure), "The account was changed elsewhere at the same moment. Try again.");

    private static IdentityError Error(string code, string text) => new() { Code = code, Description = text };
}
