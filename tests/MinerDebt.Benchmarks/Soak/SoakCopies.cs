using System.Text.Json;
using MinerDebt.Testing;

namespace MinerDebt.Benchmarks.Soak;

/// <summary>Two copies on one database, of which one is killed and started anew in turn.</summary>
internal sealed class SoakCopies : IAsyncDisposable
{
    public const string Email = "ann@example.com";
    public const string Password = "violet tractor moon";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _connection;
    private readonly AppProcess[] _copies;

    private SoakCopies(string connection, AppProcess[] copies) => (_connection, _copies) = (connection, copies);

    public IReadOnlyList<AppProcess> All => _copies;

    public int Kills { get; private set; }

    public static async Task<SoakCopies> StartAsync(string connection) => new(connection, await Task.WhenAll(ListenAsync(connection), ListenAsync(connection)));

    public async ValueTask DisposeAsync()
    {
        foreach (var copy in _copies)
        {
            await copy.DisposeAsync();
        }
    }

    public async Task KillAsync(TimeSpan pause, CancellationToken ending)
    {
        while (true)
        {
            await Task.Delay(pause, ending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ending.IsCancellationRequested)
            {
                return;
            }

            var index = Kills++ % _copies.Length;
            var url = _copies[index].Url;
            await _copies[index].DisposeAsync();
            _copies[index] = await ListenAsync(_connection, ("ASPNETCORE_URLS", url));
        }
    }

    /// <summary>How many confirmed changes are missing, in the database or on a copy that had half a minute to show them.</summary>
    public async Task<long> LostAsync(SoakEditor editor) => Math.Max(editor.Confirmed - await editor.CountAsync(), await BehindAsync(_copies, editor.Version));

    /// <summary>How many versions a copy lacks that had half a minute to show them.</summary>
    public static async Task<long> BehindAsync(IEnumerable<AppProcess> copies, long newest)
    {
        var behind = 0L;
        using var client = new HttpClient();
        foreach (var copy in copies)
        {
            var version = 0L;
            for (var begun = DateTime.UtcNow; version < newest && DateTime.UtcNow - begun < Patience; await Task.Delay(100))
            {
                version = JsonElement.Parse(await client.GetStringAsync($"{copy.Url}/api/v1/debt")).GetProperty("version").GetInt64();
            }

            behind = Math.Max(behind, newest - version);
        }

        return behind;
    }

    private static Task<AppProcess> ListenAsync(string connection, params (string, string)[] more) => AppProcess.ListenAsync(
    [
        ("Database__Provider", "Postgres"), ("ConnectionStrings__MinerDebt", connection), ("Site__Proxies", "127.0.0.1"),
        ("Administrator__Email", Email), ("Administrator__Password", Password), ("Administrator__Name", "Ann"), .. more,
    ]);
}
