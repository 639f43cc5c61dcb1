using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Store;
using MinerDebt.Testing;

namespace MinerDebt.Core.Tests.Support;

public sealed class GeneratedUniverseTests
{
    private static readonly GeneratedUniverse Small = new(companies: 12, instruments: 3, quarters: 9);

    [Fact]
    public void Facts_OfAnySize_PassTheValidation()
    {
        var facts = Small.Facts().ToList();

        Assert.Equal(12 * 3 * 9, facts.OfType<DebtEvent>().Count());
        Assert.Empty(Validation.Check(Facts.None, new ChangeSet("", ChangeOrigin.Dataset, "", [.. facts.Select(fact => new Change(null, fact))])).Problems);
    }

    [Fact]
    public void Facts_OfTheSameSeed_AreTheSame() =>
        Assert.Equal(ProgramDataset.Lines(Facts.Of(Small.Facts())), ProgramDataset.Lines(Facts.Of(new GeneratedUniverse(12, 3, 9).Facts())));

    [Fact]
    public void WriteFolder_ReadAsADataset_GivesTheSameFacts()
    {
        using var folder = new TempFolder();

        Small.WriteFolder(folder.Path);

        Assert.Equal(ProgramDataset.Lines(Facts.Of(Small.Facts())), ProgramDataset.Lines(Facts.Of(DatasetReader.Read(folder.Path).Select(row => row.Fact))));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres, Traits = ["Needs", "PostgreSQL"])]
    public async Task StoreAsync_ReadBack_GivesTheSameFacts(Engine engine)
    {
        await using var store = await TestStore.CreateEmptyAsync(engine);

        await Small.StoreAsync(store.ConnectionString, engine.ToString());

        Assert.Equal(ProgramDataset.Lines(Facts.Of(Small.Facts())), ProgramDataset.Lines((await store.ReadAsync()).Facts));
    }
}
