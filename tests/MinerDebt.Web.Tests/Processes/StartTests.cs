using System.Text.Json;
using MinerDebt.Testing;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Processes;

public sealed class StartTests : IDisposable
{
    private readonly StoreFile _store = new();
    private readonly HttpClient _client = new();

    public void Dispose()
    {
        _store.Dispose();
        _client.Dispose();
    }

    [Fact]
    public async Task Start_Again_ChangesNothing()
    {
        var first = await VersionAsync();
        var counts = _store.Count();

        var second = await VersionAsync();

        Assert.Equal((1, 1), (first, second));
        Assert.Equal((CsvDataset.Count, 1), counts);
        Assert.Equal(counts, _store.Count());
        Assert.Equal(CsvDataset.Count, _store.Ask("SELECT COUNT(*) FROM Revisions"));
    }

    [Theory]
    [InlineData("process")]
    [InlineData("lock")]
    [InlineData("file")]
    [InlineData("journal")]
    [InlineData("tables")]
    [InlineData("loading")]
    [InlineData("loaded")]
    public async Task Kill_DuringTheFirstLoad_LeavesNothingOrAll(string point)
    {
        await using (var app = AppProcess.Start(_store.Setting))
        {
            await Poll.UntilAsync(TimeSpan.FromMinutes(3), () => Task.FromResult(IsReached(point, app)));
            await app.KillAsync();
        }

        var left = _store.Count();
        Assert.True(left == (0, 0) || left == (CsvDataset.Count, 1), left.ToString());

        Assert.Equal(1, await VersionAsync());
        Assert.Equal((CsvDataset.Count, 1), _store.Count());
    }

    [Fact]
    public async Task Start_TwiceAtOnce_LoadsOnce()
    {
        var versions = await Task.WhenAll(VersionAsync(), VersionAsync());

        Assert.Equal([1, 1], versions);
        Assert.Equal((CsvDataset.Count, 1), _store.Count());
    }

    [Fact]
    public async Task Start_StaticFiles_AreServed()
    {
        await using var app = await AppProcess.ListenAsync(_store.Setting);
        foreach (var path in new[] { "app.css", "charts.css", "_content/MudBlazor/MudBlazor.min.css", "_content/MudBlazor/MudBlazor.min.js", "_framework/blazor.web.js" })
        {
            Assert.NotEmpty(await _client.GetStringAsync($"{app.Url}/{path}", TestContext.Current.CancellationToken));
        }
    }

    private bool IsReached(string point, AppProcess app) => app.Output.Contains("The book holds", StringComparison.Ordinal) || point switch
    {
        "process" => true,
        "lock" => File.Exists(_store.Path + ".starting"),
        "file" => File.Exists(_store.Path),
        "journal" => File.Exists(_store.Path + "-journal") || File.Exists(_store.Path + "-wal"),
        "tables" => Size(_store.Path) > 100_000,
        "loading" => Size(_store.Path) > 100_000 && Size(_store.Path + "-wal") + Size(_store.Path + "-journal") > 4096,
        _ => false,
    };

    private static long Size(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;

    private async Task<long> VersionAsync()
    {
        await using var app = await AppProcess.ListenAsync(_store.Setting);
        var answer = JsonElement.Parse(await _client.GetStringAsync($"{app.Url}/api/v1/debt"));
        return answer.GetProperty("version").GetInt64();
    }
}
