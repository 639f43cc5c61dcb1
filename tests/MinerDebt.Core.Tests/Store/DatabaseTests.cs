using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Store;

public sealed class DatabaseTests
{
    private const int SqliteConstraint = 19;

    private static readonly Dictionary<string, string> Refused = new()
    {
        ["negative principal"] = """UPDATE "Offerings" SET "BasePrincipalUsd" = NULL, "PrincipalUsd" = -1""",
        ["principal that is not the sum"] = """UPDATE "Offerings" SET "OptionPrincipalUsd" = 1""",
        ["coupon beside a floating rate"] = """UPDATE "Offerings" SET "FloatingRate" = 'SOFR'""",
        ["event of an unknown offering"] = """UPDATE "DebtEvents" SET "OfferingId" = 'none'""",
        ["offering of an unknown miner"] = """UPDATE "Offerings" SET "Ticker" = 'NONE'""",
        ["removal of an offering with events"] = """DELETE FROM "Offerings" """,
        ["event twice"] = """
            INSERT INTO "DebtEvents" ("Key", "OfferingId", "OccurredOn", "Kind", "PrincipalChangeUsd", "Source_Confidence")
            SELECT 'other', "OfferingId", "OccurredOn", "Kind", 0, 'Filing' FROM "DebtEvents"
            """,
        ["offering without an id"] = """UPDATE "Offerings" SET "Id" = NULL""",
        ["missing confidence"] = """UPDATE "DebtEvents" SET "Source_Confidence" = NULL""",
        ["figure of neither a quarter nor a day"] = """
            INSERT INTO "PublishedFigures" ("Key", "Publisher", "Metric", "ValueUsd", "Qualifier", "Source_Confidence")
            VALUES ('a', 'a', 'DebtOutstanding', 1, 'About', 'Press')
            """,
        ["obligor of an unknown offering"] = """INSERT INTO "Obligors" ("Key", "OfferingId", "Guarantors", "Source_Confidence") VALUES ('none', 'none', '[]', 'Press')""",
        ["ladder that ends before it begins"] = """
            INSERT INTO "LadderRows" ("Key", "Ticker", "AsOf", "DueFrom", "DueTo", "PrincipalUsd", "Source_Confidence")
            VALUES ('a', 'TEST', '2026-06-30', '2027-01-01', '2026-12-31', 1, 'Press')
            """,
        ["negative instalment"] = """
            INSERT INTO "ScheduledPayments" ("Key", "OfferingId", "DueOn", "PrincipalUsd", "Kind", "Source_Confidence")
            VALUES ('a', 'test-2025-01-note', '2026-06-30', -1, 'Scheduled', 'Press')
            """,
        ["revision of nothing"] = """INSERT INTO "Revisions" ("Version", "FactKind", "FactKey") VALUES (1, 'Miner', 'none')""",
        ["revision of no change set"] = """INSERT INTO "Revisions" ("Version", "FactKind", "FactKey", "After") VALUES (9, 'Miner', 'none', 'x')""",
        ["version below 1"] = """
            INSERT INTO "ChangeSets" ("Version", "Author", "Origin", "Reason", "AppliedAt") VALUES (0, 'a', 'Form', 'a', '2026-01-01T00:00:00Z')
            """,
    };

    public static TheoryData<Engine, string> RefusedOnEach => EachEngine.With(Refused.Keys);

    [Theory]
    [MemberData(nameof(RefusedOnEach))]
    public async Task Sql_ThatBypassesTheValidation_IsRefusedByAConstraint(Engine engine, string name)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);

        var refused = await Assert.ThrowsAnyAsync<DbException>(() => store.ExecuteAsync(Refused[name]));

        Assert.True(refused is SqliteException { SqliteErrorCode: SqliteConstraint } || refused.SqlState?.StartsWith("23", StringComparison.Ordinal) == true, refused.Message);
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Migrations_AreUpToDateWithTheModel(Engine engine)
    {
        await using var store = await TestStore.CreateEmptyAsync(engine);

        Assert.False(await store.ReadAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_Decimals_ComeBackExactly(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var exact = Make.Offering() with { CouponPercent = 7.125m, ConversionRate = 102.5431m, ConversionPriceUsd = 999_999_999_999.999999m, IssuePricePercent = 0.000001m };

        await store.ApplyAsync(new Change(Make.Offering(), exact));

        var stored = (await store.ReadAsync()).Facts.Find<Offering>(Make.OfferingId)!;
        Assert.Equal(
            (7.125m, 102.5431m, 999_999_999_999.999999m, 0.000001m),
            (stored.CouponPercent, stored.ConversionRate, stored.ConversionPriceUsd, stored.IssuePricePercent));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_TheFirstAndTheLastDay_ComeBackExactly(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);

        await store.AddAsync(Make.Event(5, "0001-01-01"), Make.Event(-5, "9999-12-31"));

        Assert.Equal([DateOnly.MinValue, Make.Day("2025-01-15"), DateOnly.MaxValue], (await store.ReadAsync()).Facts.All<DebtEvent>().Select(debtEvent => debtEvent.OccurredOn));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_PartialDates_ComeBackExactly(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        PartialDate?[] dates = [new PartialDate(2030), new PartialDate(2030, 2), Make.Day("2030-02-03"), null];

        await store.AddAsync([.. dates.Select((date, index) => Make.Offering($"test-{index}") with { MaturesOn = date })]);

        Assert.Equal(dates, (await store.ReadAsync()).Facts.All<Offering>().Where(offering => offering.Id != Make.OfferingId).Select(offering => offering.MaturesOn));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Where_OnADecimal_ComparesNumbers(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        await store.AddAsync(Make.Offering("test-a") with { CouponPercent = 10.5m }, Make.Offering("test-b") with { CouponPercent = 9.75m });

        var ids = await store.ReadAsync(db =>
            db.Set<Offering>().Where(offering => offering.CouponPercent > 5m).OrderBy(offering => offering.CouponPercent).Select(offering => offering.Id).ToListAsync());

        Assert.Equal(["test-b", "test-a"], ids);
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_TheSameAdditionTwiceAtOnce_OneWinsAndOneIsAConflict(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            try
            {
                return (await store.ApplyAsync(new Change(null, Make.Miner("NEW")))).Version.ToString();
            }
            catch (InvalidChangesException refused)
            {
                return refused.Problems.Single().Field;
            }
        })));

        Assert.Equal(["2", "key", "key", "key"], outcomes.Order());
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_DifferentAdditionsAtOnce_HaveVersionsWithoutGaps(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);

        await Task.WhenAll(Enumerable.Range(1, 6).Select(number => Task.Run(() => store.AddAsync(Make.Miner($"NEW{number}")))));

        Assert.Equal([1, 2, 3, 4, 5, 6, 7], await store.ReadAsync(db => db.ChangeSets.Select(changeSet => changeSet.Version).Order().ToListAsync()));
    }
}
