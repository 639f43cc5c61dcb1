using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Store;

namespace MinerDebt.Benchmarks.Load;

/// <summary>The store and the book of the program without the program around them.</summary>
internal static class Store
{
    public static ServiceProvider Services(string file) => new ServiceCollection()
        .AddMinerDebtStore("Sqlite", $"Data Source={file}")
        .AddSingleton(TimeProvider.System).AddSingleton<ChangeApplier>().AddSingleton<CurrentBook>()
        .BuildServiceProvider();
}
