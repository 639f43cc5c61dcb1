using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Account;

/// <summary>
/// Remembers in a cookie that someone signed in from a browser before. It lets nobody in; but wrong passwords that others
/// try elsewhere do not count there, so that nobody can be kept out by them.
/// </summary>
internal sealed class KnownDevices(IDataProtectionProvider protection)
{
    private const string Cookie = "minerdebt.device.";
    private const int NameLetters = 8;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("MinerDebt.KnownDevices").ToTimeLimitedDataProtector();

    /// <returns>The id of the browser; null if it is not known for this account.</returns>
    public string? Find(HttpContext context, UserAccount account)
    {
        if (context.Request.Cookies[Name(account)] is not { Length: > 0 } cookie)
        {
            return null;
        }

        try
        {
            var parts = _protector.Unprotect(cookie).Split(' ');
            return parts is [var id, var device] && id == account.Id ? device : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Remember(HttpContext context, UserAccount account)
    {
        var device = Find(context, account) ?? Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        context.Response.Cookies.Append(Name(account), _protector.Protect($"{account.Id} {device}", Lifetime), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            Path = context.Request.PathBase + Urls.Account,
            MaxAge = Lifetime,
        });
    }

    private static string Name(UserAccount account) => Cookie + account.Id[..NameLetters];
}
