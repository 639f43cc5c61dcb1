using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;

namespace MinerDebt.Benchmarks.Soak;

/// <summary>Changes a note of a company through the program's own way into the store, as a copy of its own.</summary>
internal sealed class SoakEditor : IAsyncDisposable
{
    private const string Author = "soak";

    private readonly ServiceProvider _services;
    private readonly CurrentBook _book;

    private SoakEditor(ServiceProvider services) => (_services, _book) = (services, services.GetRequiredService<CurrentBook>());

    public int Confirmed { get; private set; }

    public int Failed { get; private set; }

    /// <summary>What was confirmed last.</summary>
    public long Version => _book.Value.Version;

    /// <param name="provider">As the setting names it.</param>
    /// <param name="connection">To a store that is loaded.</param>
    public static async Task<SoakEditor> OpenAsync(string provider, string connection)
    {
        var editor = new SoakEditor(new ServiceCollection().AddMinerDebtStore(provider, connection)
            .AddSingleton(TimeProvider.System).AddSingleton<ChangeApplier>().AddSingleton<CurrentBook>().BuildServiceProvider());
        await StoreStart.RunAsync(editor._services.GetRequiredService<StoreDatabase>(), () => editor._book.RefreshAsync());
        return editor;
    }

    /// <summary>How many of its changes are in the store.</summary>
    public async Task<long> CountAsync()
    {
        await using var db = _services.GetRequiredService<StoreDatabase>().CreateDbContext();
        return await db.ChangeSets.LongCountAsync(one => one.Author == Author);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    public async Task EditAsync(TimeSpan pause, CancellationToken ending)
    {
        while (!ending.IsCancellationRequested)
        {
            await TryEditAsync();
            await Task.Delay(pause, ending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>Whether it was stored. Where it was not known, as with an answer that was lost, the next one begins with what is stored.</returns>
    public async Task<bool> TryEditAsync()
    {
        try
        {
            // As forms do.
            if (!await _services.GetRequiredService<StoreDatabase>().AnswersAsync())
            {
                Failed++;
                return false;
            }

            await _book.RefreshAsync();
            var before = _book.Value.FindMiner("WULF")!;
            await _book.ApplyAsync(new ChangeSet(Author, ChangeOrigin.Form, $"Change {Confirmed + 1}", [new Change(before, before with { LegalName = $"TeraWulf Inc. {Guid.NewGuid():N}" })]), CancellationToken.None);
            Confirmed++;
            return true;
        }
        catch (Exception e) when (StoreFailure.IsCauseOf(e))
        {
            Failed++;
            return false;
        }
    }
}
