namespace MinerDebt.Web.Account;

/// <summary>Writes what happens to accounts under a category of its own, with who it was about, from where, and by whom.</summary>
public sealed class SecurityLog(ILoggerFactory loggers, IHttpContextAccessor accessor)
{
    public const string Category = "MinerDebt.Security";

    // What is typed where an e-mail belongs may be anything.
    private const int LongestAccount = 254;

    private readonly ILogger _log = loggers.CreateLogger(Category);

    /// <summary>Raised after each line.</summary>
    public event Action<SecurityEvent>? Noted;

    /// <param name="what">What happened.</param>
    /// <param name="account">The e-mail of the account, or what was typed for it.</param>
    /// <param name="by">Who did it, where it was another one.</param>
    /// <param name="detail">What belongs to it, such as the new role.</param>
    public void Note(SecurityEvent what, string account, string? by = null, string? detail = null)
    {
        _log.Log(
            what.Level, new EventId(what.Id, what.Name), "{Event} {Id}: {What}; account {Account}, address {Address}, by {By}",
            what.Name, what.Id, detail is null ? what.Text : $"{what.Text}: {detail}", account.Length > LongestAccount ? account[..LongestAccount] : account, Address(), by ?? "the same");
        Noted?.Invoke(what);
    }

    // In a circuit it is the request that opened its socket; one that has ended knows no address any more.
    private string Address()
    {
        try
        {
            return accessor.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "not known";
        }
        catch (ObjectDisposedException)
        {
            return "not known";
        }
    }
}
