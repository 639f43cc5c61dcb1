using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;

namespace MinerDebt.Benchmarks.Soak;

/// <summary>Changes a note of a company through the program's own way into the store, as a copy of its own.</summary>
internal sealed class SoakEditor : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly CurrentBook _book;

    private SoakEditor(ServiceProvider services) => (_services, _book) = (services, services.GetRequiredService<CurrentBook>());

    public int Confirmed { get; private set; }

    public int Failed { get; private set; }

    /// <summary>What was confirmed last.</summary>
    public long Version => _book.Value.Version;

    public static async Task<SoakEditor> OpenAsync(string connection)
    {
        var editor = new SoakEditor(new ServiceCollection().AddMinerDebtStore("Postgres", connection)
            .AddSingleton(TimeProvider.System).AddSingleton<ChangeApplier>().AddSingleton<CurrentBook>().BuildServiceProvider());
        await editor._book.RefreshAsync();
        return editor;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    public async Task EditAsync(TimeSpan pause, CancellationToken ending)
    {
        while (!ending.IsCancellationRequested)
        {
            try
            {
                var before = _book.Value.FindMiner("WULF")!;
                await _book.ApplyAsync(new ChangeSet("soak", ChangeOrigin.Form, $"Change {Confirmed + 1}", [new Change(before, before with { LegalName = $"TeraWulf Inc. {Confirmed + 1}" })]), CancellationToken.None);
                Confirmed++;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Failed++;
                await Console.Error.WriteLineAsync(e.Message);
            }

            await Task.Delay(pause, ending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
