using MinerDebt.Web.Hosting.Settings;

namespace MinerDebt.Web.Hosting;

/// <summary>How many pages of editors may be open at a time: each holds some megabytes for as long as it is.</summary>
public sealed class CircuitLimit
{
    internal static readonly Setting<long> Pages = Setting.Number("Editors:OpenPages", 300,
        "how many pages of editors may be open at a time in one copy; more are shown for reading, and ask to come back", "a number of pages", "a whole number such as 300", min: 1, max: int.MaxValue);

    internal static readonly Setting<long> PagesPerAddress = Setting.Number("Editors:OpenPagesPerAddress", 100,
        "how many of them one client may have open", "a number of pages", "a whole number such as 100", min: 1, max: int.MaxValue);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _byClient = new(StringComparer.Ordinal);
    private readonly (long All, long OfClient) _most;
    private int _open;

    internal CircuitLimit(IConfiguration settings) => _most = (Pages.Read(settings), PagesPerAddress.Read(settings));

    /// <summary>How many are open now.</summary>
    public int Open => Volatile.Read(ref _open);

    /// <summary>Whether a page that is asked for now could not connect.</summary>
    public bool IsFullFor(HttpContext context)
    {
        lock (_lock)
        {
            return IsFullFor(ClientAddress.Of(context));
        }
    }

    /// <returns>What gives the place back; null where there is none.</returns>
    internal IDisposable? Enter(HttpContext context)
    {
        var client = ClientAddress.Of(context);
        lock (_lock)
        {
            if (IsFullFor(client))
            {
                return null;
            }

            _open++;
            _byClient[client] = _byClient.GetValueOrDefault(client) + 1;
            return new Place(this, client);
        }
    }

    private bool IsFullFor(string client) => _open >= _most.All || _byClient.GetValueOrDefault(client) >= _most.OfClient;

    private void Leave(string client)
    {
        lock (_lock)
        {
            _open--;
            if (--_byClient[client] == 0)
            {
                _byClient.Remove(client);
            }
        }
    }

    private sealed class Place(CircuitLimit limit, string client) : IDisposable
    {
        private bool _isLeft;

        public void Dispose()
        {
            if (!_isLeft)
            {
                _isLeft = true;
                limit.Leave(client);
            }
        }
    }
}
