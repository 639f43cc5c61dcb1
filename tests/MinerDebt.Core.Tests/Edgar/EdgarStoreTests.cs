using MinerDebt.Core.Edgar;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Store;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Edgar;

public sealed class EdgarStoreTests
{
    private static readonly Miner Riot = ProgramDataset.Facts.Find<Miner>("RIOT")!;

    private static readonly ListedFiling[] Listed =
    [
        new("0001104659-25-104466", "10-Q", Make.Day("2025-10-30"), Make.Day("2025-09-30"), "riot-20250930x10q.htm"), new("0001104659-25-104400", "8-K", Make.Day("2025-10-31"), null, null),
        new("0001104659-25-100000", "4", Make.Day("2025-10-03"), null, null),
    ];

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Inbox_KeepsWhatMustBeLookedAtUntilItIsEnteredOrDismissed(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var inbox = new FilingInbox(store.Contexts);

        Assert.Equal((2, 0), (await inbox.PutAsync(Riot, Listed), await inbox.PutAsync(Riot, Listed)));
        Assert.Equal(["0001104659-25-104400", "0001104659-25-104466"], (await inbox.WaitingAsync(Facts.None)).Select(filing => filing.Accession));
        var entered = Make.Filing(accession: "0001104659-25-104466");
        var waiting = Assert.Single(await inbox.WaitingAsync(Facts.Of([entered])));
        Assert.Equal("https://www.sec.gov/Archives/edgar/data/1167419/000110465925104400/0001104659-25-104400-index.htm", waiting.Url);

        await inbox.DismissAsync(waiting.Accession, "Ann");

        Assert.Empty(await inbox.WaitingAsync(Facts.Of([entered])));
        Assert.Equal(0, await inbox.PutAsync(Riot, Listed));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Maps_KeepWhatIsSaidOfACompanyAndForgetIt(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var maps = new ConceptMaps(store.Contexts, TimeProvider.System);
        await maps.SetAsync("MARA", new("us-gaap:LongTermDebt", FiledMeasure.Principal, DebtClass.Total), "Ann");

        await maps.SetAsync("MARA", new("us-gaap:LongTermDebt", FiledMeasure.Carrying, DebtClass.ConvertibleNote), "Bob");
        await maps.SetAsync("MARA", new("mara:Restricted", FiledMeasure.NotUsed), "Ann");

        Assert.Equal([("mara:Restricted", "Ann"), ("us-gaap:LongTermDebt", "Bob")], (await maps.OwnAsync("MARA")).Select(one => (one.Concept, one.ChangedBy)));
        Assert.Equal(new ConceptUse("us-gaap:LongTermDebt", FiledMeasure.Carrying, DebtClass.ConvertibleNote), (await maps.FindAsync("MARA")).Find("us-gaap:LongTermDebt"));
        Assert.Equal(new ConceptUse("us-gaap:LongTermDebt", FiledMeasure.Carrying, DebtClass.Total), (await maps.FindAsync("RIOT")).Find("us-gaap:LongTermDebt"));

        await maps.RemoveAsync("MARA", "us-gaap:LongTermDebt");

        Assert.Equal(DebtClass.Total, (await maps.FindAsync("MARA")).Find("us-gaap:LongTermDebt")!.DebtClass);
    }

    [Theory]
    [InlineData("LongTermDebt", FiledMeasure.Carrying, DebtClass.Total)]
    [InlineData("us-gaap:Long Term", FiledMeasure.Carrying, DebtClass.Total)]
    [InlineData("us-gaap:LongTermDebt", FiledMeasure.Carrying, null)]
    [InlineData("us-gaap:Cash", FiledMeasure.Cash, DebtClass.Total)]
    public async Task Maps_OfWhatCannotBe_AreRefused(string concept, FiledMeasure measure, DebtClass? debtClass)
    {
        await using var store = await TestStore.CreateSeededAsync(Engine.Sqlite);

        await Assert.ThrowsAsync<EdgarException>(() => new ConceptMaps(store.Contexts, TimeProvider.System).SetAsync("MARA", new(concept, measure, debtClass), "Ann"));
    }
}
