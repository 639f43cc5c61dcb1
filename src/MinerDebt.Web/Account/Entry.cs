using Microsoft.AspNetCore.Identity;

namespace MinerDebt.Web.Account;

/// <summary>How a try to sign in ended.</summary>
/// <param name="Result">Whether it was let in.</param>
/// <param name="Wait">How long to wait, where it was not looked at since there were too many wrong ones before.</param>
internal sealed record Entry(SignInResult Result, TimeSpan? Wait = null);
