using MinerDebt.Core.Store;

namespace MinerDebt.Core.Tests.Store;

public sealed class StorePropertiesTests
{
    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Find_WhatWasSetLast_IsThat(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);

        foreach (var value in new[] { "one", "two" })
        {
            await StoreProperties.SetAsync(store.Contexts, StoreProperty.Dataset, value, TestContext.Current.CancellationToken);
            Assert.Equal(value, await StoreProperties.FindAsync(store.Contexts, StoreProperty.Dataset, TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Find_InADatabaseWithoutTables_IsNull(Engine engine)
    {
        await using var store = await TestStore.CreateEmptyAsync(engine);

        Assert.Null(await StoreProperties.FindAsync(store.Contexts, StoreProperty.Dataset, TestContext.Current.CancellationToken));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Identity_OpenedAgain_IsTheSameAndNoOtherStoresOwn(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var other = await TestStore.CreateAsync(engine);

        var identities = new List<string>();
        foreach (var contexts in new[] { store.Contexts, store.Contexts, other.Contexts })
        {
            var identity = new StoreIdentity(contexts);
            await identity.OpenAsync(TestContext.Current.CancellationToken);
            identities.Add(identity.Value);
        }

        Assert.Equal((identities[0], 2), (identities[1], identities.Distinct().Count()));
    }
}
