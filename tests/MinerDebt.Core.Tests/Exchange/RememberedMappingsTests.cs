using MinerDebt.Core.Exchange;
using MinerDebt.Core.Tests.Store;

namespace MinerDebt.Core.Tests.Exchange;

public sealed class RememberedMappingsTests
{
    private static readonly FactKind Balances = FactKind.Find("balances")!;
    private static readonly string[] Header = ["Issuer", "As of", "What", "Owed"];

    private static readonly MappingChoices Choices = MappingChoices.Of(
        Header, new ColumnMapping(["ticker", "period_end", "debt_class", "principal_usd"]) { Units = [1, 1, 1, 1_000_000] }, new TableConventions(NumberStyle.Comma, DateOrder.DayFirst, DashMeaning.Zero));

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Find_TheSameHeaderOrANameOfTheSameSender_IsWhatWasChosen(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var remembered = Of(store);
        await remembered.SaveAsync(Balances, Header, "Acme 2026-03.csv", Choices, "Ann", isForAll: false);

        foreach (var (header, name, isFound) in new[]
        {
            (Header, "other.csv", true), (["ISSUER", "as_of", "what", "owed"], "other.csv", true), (["Issuer", "Something"], "acme 2027-12.csv", true),
            (["Issuer", "Something"], "other.csv", false), (["Nothing", "Alike"], "acme 2027-12.csv", false),
        })
        {
            var found = await remembered.FindAsync(Balances, header, name, "Ann");
            Assert.Equal((name, isFound), (name, found is not null));
            Assert.Equal(isFound ? Choices.Write() : null, found?.Choices.Write());
        }

        Assert.Null(await remembered.FindAsync(FactKind.Find("events")!, Header, "Acme 2026-03.csv", "Ann"));
        Assert.Null(await remembered.FindAsync(Balances, Header, "Acme 2026-03.csv", "Bob"));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Find_OnesOwnAndThatOfAll_TakesOnesOwnAndForgetsIt(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var remembered = Of(store);
        await remembered.SaveAsync(Balances, Header, "a.csv", Choices, "Ann", isForAll: false);
        await remembered.SaveAsync(Balances, Header, "a.csv", Choices with { Dates = DateOrder.MonthFirst }, "Bob", isForAll: true);
        await remembered.SaveAsync(Balances, Header, "a.csv", Choices with { Dashes = DashMeaning.NotKnown }, "Ann", isForAll: false);

        var own = (await remembered.FindAsync(Balances, Header, "a.csv", "Ann"))!.Value;
        Assert.Equal(("Ann", DashMeaning.NotKnown), (own.Mapping.Owner, own.Choices.Dashes));
        await remembered.ForgetAsync(own.Mapping.Id, "Bob");
        Assert.Equal(own.Mapping.Id, (await remembered.FindAsync(Balances, Header, "a.csv", "Ann"))!.Value.Mapping.Id);
        await remembered.ForgetAsync(own.Mapping.Id, "Ann");

        var ofAll = (await remembered.FindAsync(Balances, Header, "a.csv", "Ann"))!.Value;
        Assert.Equal((null, "Bob", DateOrder.MonthFirst), (ofAll.Mapping.Owner, ofAll.Mapping.SavedBy, ofAll.Choices.Dates!.Value));
    }

    [Fact]
    public void Apply_AFileWithOtherColumnsToo_TakesWhatWasChosenAndMatchesTheRest()
    {
        string[] header = ["Owed", "principal", "notes", "What", "Issuer"];

        var mapping = Choices.Apply(Balances, header, ColumnMapping.Match(Balances, header));

        Assert.Equal(["principal_usd", null, "notes", "debt_class", "ticker"], mapping.Names);
        Assert.Equal([1_000_000, 1, 1, 1, 1], header.Select((_, index) => mapping.UnitOf(index)));
    }

    [Fact]
    public void Apply_AColumnThatTheKindDoesNotHaveAnyMore_IsLeftOut() => Assert.Equal(
        [null],
        new MappingChoices(new Dictionary<string, MappingChoices.Target> { ["Owed"] = new("owed_usd", 1) }, null, null, null).Apply(Balances, ["Owed"], new([null])).Names);

    private static RememberedMappings Of(TestStore store) => new(store.Contexts, TimeProvider.System);
}
