namespace MinerDebt.Benchmarks.Load;

/// <summary>The program and the limit program, published and started when first asked for, with a folder that goes with them.</summary>
/// <param name="effort">How long measurements may take.</param>
/// <param name="universe">Folder for the universe, kept for the next time; null for one that goes with the rest.</param>
internal sealed class Bench(Effort effort, string? universe) : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("minerdebt-bench-");
    private readonly HttpClient _client = new();
    private string? _program, _limits;
    private ServerProcess? _server, _limitServer, _largeServer, _largeLimitServer;

    public Effort Effort => effort;

    public async Task<ServerProcess> ProgramAsync() => _server ??= await StartProgramAsync();

    public async Task<ServerProcess> LimitsAsync() => _limitServer ??= await StartLimitsAsync();

    /// <summary>The program with the universe, at rest.</summary>
    public async Task<ServerProcess> LargeAsync()
    {
        if (_largeServer is null)
        {
            _largeServer = await StartLargeAsync();
            await _largeServer.RestAsync();
        }

        return _largeServer;
    }

    /// <summary>The limit program with the database of the universe.</summary>
    public async Task<ServerProcess> LargeLimitsAsync() => _largeLimitServer ??= await StartLimitsAsync(("Register", (await UniverseAsync()).Database));

    /// <summary>Another process of the program.</summary>
    public Task<ServerProcess> StartProgramAsync(params IEnumerable<(string Name, string Value)> settings) =>
        StartAsync([("ConnectionStrings__MinerDebt", $"Data Source={File("first.db")}"), .. settings]);

    /// <summary>Another process of the program with the universe.</summary>
    public async Task<ServerProcess> StartLargeAsync() => await StartAsync((await UniverseAsync()).Settings);

    public Task<Universe> UniverseAsync() => Universe.MakeAsync(effort.Companies, universe ?? File("universe"), made => StartAsync(made.Settings));

    /// <summary>Another process of the limit program.</summary>
    public async Task<ServerProcess> StartLimitsAsync(params IEnumerable<(string Name, string Value)> settings)
    {
        _limits ??= await Published.PublishAsync(
            Repository.File("tests", "MinerDebt.Benchmarks.Limits", "MinerDebt.Benchmarks.Limits.csproj"), Path.Combine(_folder.FullName, "limits"));
        return await ServerProcess.StartAsync(_limits, settings);
    }

    /// <summary>Ends all programs but those that rows have started for themselves, so that what comes next has the machine for itself.</summary>
    public async Task StopAsync()
    {
        foreach (var server in new[] { _server, _limitServer, _largeServer, _largeLimitServer }.OfType<ServerProcess>())
        {
            await server.DisposeAsync();
        }

        (_server, _limitServer, _largeServer, _largeLimitServer) = (null, null, null, null);
    }

    public string File(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Gives the limit program bytes to answer with.</summary>
    /// <returns>The address that answers with them.</returns>
    public async Task<string> HoldAsync(string name, byte[] body, string type, string? encoding = null)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (encoding is not null)
        {
            content.Headers.ContentEncoding.Add(encoding);
        }

        var address = "/held/" + name;
        using var answer = await _client.PutAsync($"http://{(await LimitsAsync()).Address}{address}", content);
        answer.EnsureSuccessStatusCode();
        return address;
    }

    /// <summary>One answer, its body as it came over the wire.</summary>
    /// <exception cref="InvalidDataException">It was not 200.</exception>
    public static async Task<byte[]> AskAsync(ServerProcess server, byte[] request)
    {
        using var connection = await Connection.OpenAsync(server.Address);
        var answer = await connection.AskAsync(request);
        return answer.Status == 200 ? answer.Body(connection.Received) : throw new InvalidDataException($"{answer.Status} instead of 200 from {server.Address}");
    }

    /// <summary>The rates of the program and of the limit program in turns, after a warm-up.</summary>
    public async Task<Measured> CompareAsync(Questions ours, Questions theirs) => await CompareAsync(await ProgramAsync(), ours, await LimitsAsync(), theirs);

    /// <summary>The rates of two servers in turns, after a warm-up.</summary>
    public async Task<Measured> CompareAsync(ServerProcess ourServer, Questions ours, ServerProcess theirServer, Questions theirs)
    {
        await Driver.WarmUpAsync(ourServer, ours, effort);
        await Driver.WarmUpAsync(theirServer, theirs, effort);
        return await Turns.CompareAsync(
            effort.Rounds,
            () => Driver.RateAsync(ourServer.Address, ours, effort.Turn),
            () => Driver.RateAsync(theirServer.Address, theirs, effort.Turn));
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _client.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private async Task<ServerProcess> StartAsync(IEnumerable<(string Name, string Value)> settings)
    {
        _program ??= await Published.PublishAsync(Repository.File("src", "MinerDebt.Web", "MinerDebt.Web.csproj"), Path.Combine(_folder.FullName, "program"));
        return await ServerProcess.StartAsync(_program, [.. settings, ("Logging__Folder", File("logs"))]);
    }
}
