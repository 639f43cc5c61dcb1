using MinerDebt.Core.Store.Accounts;

namespace MinerDebt.Core.Tests.Store;

public sealed class NoticeMarksTests
{
    private static readonly DateTime Made = new(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc);

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Read_UpToAMoment_NeverGoesBack(Engine engine)
    {
        await using var store = await WithAnnAsync(engine);
        var marks = new NoticeMarks(store.Contexts);

        Assert.Equal(Made, await marks.ReadUpToAsync("Ann"));
        await marks.ReadAsync("Ann", Made.AddDays(3));
        await marks.ReadAsync("Ann", Made.AddDays(1));

        Assert.Equal(Made.AddDays(3), await marks.ReadUpToAsync("Ann"));
        await marks.ReadAsync("Nobody", Made);
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Feed_RenewedEndedOrOfADisabledAccount_IsNobodys(Engine engine)
    {
        await using var store = await WithAnnAsync(engine);
        var marks = new NoticeMarks(store.Contexts);

        var first = await marks.RenewFeedAsync("ann");
        Assert.Equal("Ann", await marks.NameOfFeedAsync(first));
        var second = await marks.RenewFeedAsync("ann");
        Assert.Null(await marks.NameOfFeedAsync(first));
        Assert.Equal("Ann", await marks.NameOfFeedAsync(second));
        Assert.Equal(64, (await marks.FindAsync("ann"))!.FeedHash!.Length);
        Assert.DoesNotContain(second, (await marks.FindAsync("ann"))!.FeedHash!, StringComparison.OrdinalIgnoreCase);

        await store.ReadAsync(async db =>
        {
            db.Accounts.Single().Disabled = true;
            return await db.SaveChangesAsync();
        });
        Assert.Null(await marks.NameOfFeedAsync(second));
        await marks.EndFeedAsync("ann");
        Assert.Null((await marks.FindAsync("ann"))!.FeedHash);
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Mail_OfTwoCopies_IsSentByOne(Engine engine)
    {
        await using var store = await WithAnnAsync(engine);
        var marks = new NoticeMarks(store.Contexts);

        Assert.Equal([true, false], (await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => marks.MailAsync("ann", null, Made))))).OrderDescending());
        Assert.Single(await marks.WithMailAsync());
        await marks.WantMailAsync("ann", wanted: false);
        Assert.Empty(await marks.WithMailAsync());
        Assert.Equal(Made, (await marks.FindAsync("ann"))!.MailedUpTo);
    }

    private static async Task<TestStore> WithAnnAsync(Engine engine)
    {
        var store = await TestStore.CreateAsync(engine);
        await store.ReadAsync(async db =>
        {
            db.Add(new UserAccount { Id = "ann", UserName = "ann@example.org", Email = "ann@example.org", DisplayName = "Ann", Role = AccountRole.Editor, CreatedAt = Made });
            return await db.SaveChangesAsync();
        });
        return store;
    }
}
