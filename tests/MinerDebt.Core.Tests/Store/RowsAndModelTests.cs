using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Store;

/// <summary>A start reads rows, and a change writes them, without EF Core's model, which made the tables: both must mean the same.</summary>
public sealed class RowsAndModelTests
{
    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_TheDataSet_IsTheSameForTheModel(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var stored = await store.LoadAsync(ProgramDataset.OfEachKind.Everything);
        await using var db = store.Contexts.CreateDbContext();

        foreach (var kind in FactJson.Kinds)
        {
            var query = (IQueryable<Fact>)typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(kind).Invoke(db, [])!;
            var byModel = await query.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);

            Assert.Equal(stored.Facts.All(kind).Select(FactJson.Write), byModel.OrderBy(fact => fact.Key, StringComparer.Ordinal).Select(FactJson.Write));
        }
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task NewestMigration_IsTheLastOfTheProgram(Engine engine)
    {
        await using var store = await TestStore.CreateEmptyAsync(engine);

        var last = await store.ReadAsync(db => Task.FromResult(db.Database.GetMigrations().Last()));

        Assert.Equal(engine == Engine.Sqlite ? SqliteMinerDebtDbContext.NewestMigration : PostgresMinerDebtDbContext.NewestMigration, last);
    }
}
