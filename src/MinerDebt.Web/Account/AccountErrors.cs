using Microsoft.AspNetCore.Identity;

namespace MinerDebt.Web.Account;

/// <summary>What Identity refuses, in the words of this program.</summary>
internal sealed class AccountErrors : IdentityErrorDescriber
{
    public override IdentityError InvalidEmail(string? email) =>
        Error(nameof(InvalidEmail), $"“{email}” is no e-mail address: write one such as ann@example.com.");

    // Says no more than it must about who has an account.
    public override IdentityError DuplicateEmail(string email) =>
        Error(nameof(DuplicateEmail), "This address cannot be used. Use another, or sign in if it is that of another account of yours.");

    /// <summary>Changes are signed with the name, and nobody reviews their own.</summary>
    public static IdentityError DuplicateName(string name) =>
        Error(nameof(DuplicateName), $"“{name}” is the name of someone else here, or was. Add a last name or an initial.");

    /// <summary>Else its author could review it under another name.</summary>
    public static IdentityError NameWaits { get; } =
        Error(nameof(NameWaits), "A proposal of yours waits under this name: withdraw it, or wait until it is decided. Then the name can be changed.");

    public override IdentityError ConcurrencyFailure() =>
        Error(nameof(ConcurrencyFailure), "The account was changed elsewhere at the same moment. Try again.");

    private static IdentityError Error(string code, string text) => new() { Code = code, Description = text };
}
