using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Store;

public sealed class FilingChecksTests
{
    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Keep_ASecondLook_TakesThePlaceOfTheFirstUntilTheFilingIsGone(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var filing = Make.Filing();
        await store.ApplyAsync(new Change(null, filing));
        var checks = new FilingChecks(store.Contexts);
        var first = new FilingCheck
        {
            FilingKey = filing.Key,
            Url = filing.Source.Url!,
            CheckedAt = new DateTime(2026, 11, 26, 12, 0, 0, DateTimeKind.Utc),
            Asked = "Ann",
            State = AddressState.Answers,
            Answer = "200 OK",
        };
        var second = first with { CheckedAt = first.CheckedAt.AddDays(1), State = AddressState.Gone, Answer = "404 Not Found" };

        await checks.KeepAsync(first, TestContext.Current.CancellationToken);
        await checks.KeepAsync(second, TestContext.Current.CancellationToken);

        Assert.Equal(second, await checks.FindAsync(filing.Key, first.Url, TestContext.Current.CancellationToken));
        Assert.Null(await checks.FindAsync(filing.Key, "https://example.org/moved", TestContext.Current.CancellationToken));
        Assert.Equal([second], (await checks.ListAsync(TestContext.Current.CancellationToken)).Values);

        await store.ApplyAsync(new Change(filing, null));

        Assert.Empty(await checks.ListAsync(TestContext.Current.CancellationToken));
    }
}
