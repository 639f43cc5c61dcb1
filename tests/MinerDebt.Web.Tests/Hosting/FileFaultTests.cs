using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;
using MinerDebt.Web.Tests.Account;
using MinerDebt.Web.Tests.Admin;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Hosting;

/// <summary>What happens to an SQLite file under the program: to readers nothing, and an editor is told, until it is put right.</summary>
public sealed class FileFaultTests : IAsyncLifetime
{
    private const string Ann = "ann@example.org";

    private readonly AccountApp _app = new() { Database = ("Sqlite", "Data Source=minerdebt.db;Default Timeout=1") };

    private string Database => _app.Services.GetRequiredService<StoreDatabase>().File!.Path;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("deleted", "the file on the server was deleted, replaced or made read-only")]
    [InlineData("replaced", "the file on the server was deleted, replaced or made read-only")]
    [InlineData("read-only", "the file on the server was deleted, replaced or made read-only")]
    [InlineData("locked", "it does not answer")]
    public async Task File_ThatIs_TakesNothingFromReadersAndIsToldToEditors(string fault, string words)
    {
        var ann = await _app.EnterAsync(Ann);
        var editing = await _app.EditorAsync(Ann);
        Assert.Equal([], await _app.Visit().NotReadAsync());

        await using (await StrikeAsync(fault))
        {
            Assert.Equal([], await _app.Visit().NotReadAsync());
            Assert.Equal([], await ann.NotReadAsync());
            Assert.Equal("ann", await ann.NameAsync());
            // Pages ask for what others have changed before they save; the form must outlive that.
            await editing.RefreshAsync();
            var refused = Assert.Single(await editing.SaveAsync(ChangeOrigin.Form, "New miner", [new Change(null, Samples.Miner)]));
            Assert.StartsWith(words, refused.Accepted, StringComparison.Ordinal);
        }

        Assert.Empty(await editing.SaveAsync(ChangeOrigin.Form, "New miner", [new Change(null, Samples.Miner)]));
        Assert.NotNull(_app.Services.GetRequiredService<CurrentBook>().Value.FindMiner("ZED"));
        Assert.Equal([], (await StoreCheck.RunAsync(_app.Services.GetRequiredService<StoreDatabase>(), TestContext.Current.CancellationToken)).Problems);
    }

    /// <returns>What puts it right.</returns>
    private async Task<IAsyncDisposable> StrikeAsync(string fault)
    {
        var (path, aside) = (Database, Database + ".aside");
        switch (fault)
        {
            case "locked":
                var other = new SqliteConnection($"Data Source={path};Pooling=False");
                await other.OpenAsync(TestContext.Current.CancellationToken);
                await using (var command = new SqliteCommand("BEGIN IMMEDIATE", other))
                {
                    await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
                }

                return other;
            case "read-only":
                var before = File.GetAttributes(path);
                File.SetAttributes(path, before | FileAttributes.ReadOnly);
                return new Mend(() => File.SetAttributes(path, before));
            default:
                File.Move(path, aside);
                if (fault == "replaced")
                {
                    await File.WriteAllTextAsync(path, "", TestContext.Current.CancellationToken);
                }

                return new Mend(() => File.Move(aside, path, overwrite: true));
        }
    }

    private sealed class Mend(Action mend) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            mend();
            return ValueTask.CompletedTask;
        }
    }
}
