using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Store;

/// <summary>A database as the program filled it before it knew who owes and how far a day is known.</summary>
public sealed class UpgradeTests
{
    private const string Before = "Proposals";

    // It changed a column, before several copies could run on one database.
    private const string BeforeCopies = "_Credit";

    private static readonly string[] Rows =
    [
        """INSERT INTO "ChangeSets" ("Version", "Author", "Origin", "Reason", "AppliedAt") VALUES (1, 'MinerDebt', 'Dataset', 'Data set of the program', '2026-11-25T00:00:00Z')""",
        """INSERT INTO "ChangeSets" ("Version", "Author", "Origin", "Reason", "AppliedAt") VALUES (2, 'Ann', 'Form', 'A later filing', '2026-11-25T01:00:00Z')""",
        """INSERT INTO "Miners" ("Key", "Ticker", "Aliases", "Name", "Business", "Universe", "Status", "FormerNames") VALUES ('MARA', 'MARA', '[]', 'MARA', 'Mining', 'Miner', 'Listed', '[]')""",
        """
        INSERT INTO "Offerings" ("Key", "Id", "Ticker", "Type", "Title", "Currency", "MaturesOn", "HolderPuts", "NewMoney", "UseOfProceeds", "Status", "Source_Confidence")
        VALUES ('mara-2026-01-loc', 'mara-2026-01-loc', 'MARA', 'BitcoinBackedLoan', 'Line', 'USD', '2027-01-31', '[]', {0}, '[]', 'Outstanding', 'Press')
        """,
        """
        INSERT INTO "DebtBalances" ("Key", "Ticker", "PeriodEnd", "DebtClass", "CarryingUsd", "Source_Confidence")
        VALUES ('MARA 2019-12-31 Total', 'MARA', '2019-12-31', 'Total', 5, 'Unverified')
        """,
        Revision("Miner", "MARA", """{"ticker":"MARA","aliases":[],"name":"MARA","business":"Mining","universe":"Miner","status":"Listed","formerNames":[],"source":{}}""", 1),
        Revision(
            "Offering", "mara-2026-01-loc",
            """{"id":"mara-2026-01-loc","ticker":"MARA","type":"BitcoinBackedLoan","title":"Line","currency":"USD","maturesOn":"2027-01-31","holderPuts":[],"newMoney":true,"useOfProceeds":[],"status":"Outstanding","source":{"confidence":"Press"}}""",
            1),
        Revision(
            "DebtBalance", "MARA 2019-12-31 Total",
            """{"ticker":"MARA","periodEnd":"2019-12-31","debtClass":"Total","carryingUsd":5,"source":{"confidence":"Unverified"}}""", 2),
    ];

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Start_OnADatabaseOfTheFirstDataSet_TakesTheSecondAndKeepsAPersonsWork(Engine engine)
    {
        await using var store = await OldAsync(engine);

        await StoreStart.RunAsync(store.Contexts, async () => await DatasetLoader.LoadAsync(store.Applier, ProgramDataset.Rows));

        var (version, facts) = await store.ReadAsync();
        Assert.Equal(3, version);
        Assert.Equal("2027-01", facts.Find<Offering>("mara-2026-01-loc")!.MaturesOn.ToString());
        Assert.Equal((5, BalanceKind.Reported), (facts.Find<DebtBalance>("MARA 2019-12-31 Total")!.CarryingUsd, facts.Find<DebtBalance>("MARA 2019-12-31 Total")!.Basis));
        Assert.Equal(ProgramDataset.Facts.Count + 1, facts.Count);
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Start_OnADatabaseOfTheFirstDataSet_KeepsItsHistory(Engine engine)
    {
        await using var store = await OldAsync(engine);

        await StoreStart.RunAsync(store.Contexts, async () => await DatasetLoader.LoadAsync(store.Applier, ProgramDataset.Rows));

        var book = new CurrentBook(store.Contexts, store.Applier);
        await book.RefreshAsync();
        Assert.Equal(
            ["2027-01-31", "2027-01"],
            book.History.Of(typeof(Offering), "mara-2026-01-loc").Select(revision => ((Offering)revision.After!).MaturesOn.ToString()));
        Assert.Equal(BalanceKind.Reported, Assert.IsType<DebtBalance>(book.History.Last(typeof(DebtBalance), "MARA 2019-12-31 Total")!.After).Basis);
    }

    /// <summary>A copy of the older program goes on reading and writing while the newer one is brought in beside it.</summary>
    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Migrations_OnlyAddWhatAnOlderProgramCanLeaveEmpty(Engine engine)
    {
        await using var store = await TestStore.CreateEmptyAsync(engine);
        await using var db = store.Contexts.CreateDbContext();
        var assembly = db.GetService<IMigrationsAssembly>();

        var operations = assembly.Migrations.Where(pair => !pair.Key.EndsWith(BeforeCopies, StringComparison.Ordinal))
            .SelectMany(pair => assembly.CreateMigration(pair.Value, db.Database.ProviderName!).UpOperations.Select(operation => (pair.Key, Operation: operation))).ToList();

        Assert.NotEmpty(operations);
        Assert.All(operations, one => Assert.True(one.Operation switch
        {
            AddColumnOperation added => added.IsNullable || added.DefaultValue is not null || added.DefaultValueSql is not null,
            DropColumnOperation or DropTableOperation or RenameColumnOperation or RenameTableOperation or AlterColumnOperation => false,
            _ => true,
        }, $"{one.Key}: {one.Operation.GetType().Name}"));
    }

    private static string Revision(string kind, string key, string after, int version) =>
        $"""INSERT INTO "Revisions" ("Version", "FactKind", "FactKey", "After") VALUES ({version}, '{kind}', '{key}', '{after.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)}')""";

    private static async Task<TestStore> OldAsync(Engine engine)
    {
        var store = await TestStore.CreateEmptyAsync(engine);
        await using var db = store.Contexts.CreateDbContext();
        await db.GetService<IMigrator>().MigrateAsync(Before);
        foreach (var row in Rows)
        {
            await db.Database.ExecuteSqlRawAsync(row, true);
        }

        return store;
    }
}
