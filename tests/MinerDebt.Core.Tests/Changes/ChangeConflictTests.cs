using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Changes;

public sealed class ChangeConflictTests
{
    private static readonly DebtEvent Stored = Make.Event(100);
    private static readonly Facts Known = Facts.Of([.. Make.Register(), Make.Miner(), Make.Offering(), Stored]);

    private static readonly Dictionary<string, (Change Change, string Value, string Accepted)> Conflicts = new()
    {
        ["edit of what was changed meanwhile"] = (new(Stored with { Notes = "old" }, Stored with { Notes = "new" }), FactWords.Name(Stored),
            "the event test-2025-01-note 2025-01-15 (closed) was changed by someone else meanwhile: look at it again, and repeat the change"),
        ["edit of what was removed meanwhile"] = (new(Make.Event(1, "2025-03-01"), Make.Event(2, "2025-03-01")), "test-2025-01-note 2025-03-01 (closed)",
            "the event test-2025-01-note 2025-03-01 (closed) is not there any more: look at it again, and repeat the change"),
        ["removal of what was removed meanwhile"] = (new(Make.Event(1, "2025-03-01"), null), "test-2025-01-note 2025-03-01 (closed)",
            "the event test-2025-01-note 2025-03-01 (closed) is removed already: nothing is left to do"),
        ["addition of what is there"] = (new(null, Stored), FactWords.Name(Stored),
            "the event test-2025-01-note 2025-01-15 (closed) is already stored, with 100: two of a kind on one day are one event with their sum, so correct the stored one"),
        ["edit that changes the key"] = (new(Stored, Make.Event(100, "2025-01-16")), "test-2025-01-note 2025-01-16 (closed)",
            "a change keeps its key, test-2025-01-note 2025-01-15 (closed): remove the old one and add the new one"),
    };

    public static TheoryData<string> Names => [.. Conflicts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_AChangeOfWhatIsNotThere_IsAConflict(string name)
    {
        var (change, value, accepted) = Conflicts[name];

        Assert.Equal([new Problem(null, "key", value, accepted)], Problems(change));
    }

    [Fact]
    public void Check_AKeyTwice_IsReportedAtTheSecond()
    {
        var added = Make.Event(1, "2025-03-01");

        var problems = Problems(new Change(null, added, new("events.csv", 4)), new Change(null, added, new("events.csv", 9)));

        Assert.Equal([new Problem(new("events.csv", 9), "key", FactWords.Name(added), "it is already in row 4: leave one of them out")], problems);
    }

    [Fact]
    public void Check_AKeyTwiceOutsideOfAFile_IsReported() =>
        Assert.Equal(
            [new Problem(null, "key", FactWords.Name(Stored), "it is already in this change set: leave one of them out")],
            Problems(new Change(Stored, null), new Change(Stored, null)));

    [Fact]
    public void Check_AKeyThatIsTooLong_IsReported()
    {
        var figure = Make.Figure(1, "2025Q1") with { Publisher = new string('p', 400) };

        Assert.Equal([new Problem(null, "key", FactWords.Name(figure), $"it has {figure.Key.Length} characters, and 400 fit: shorten its parts")], Problems(new Change(null, figure)));
    }

    [Fact]
    public void Check_RemovalOfAnOfferingWithEvents_IsReported() =>
        Assert.Equal(
            [new Problem(null, "offering_id", Make.OfferingId, "it is needed by the event test-2025-01-note 2025-01-15 (closed): correct or remove that first")],
            Problems(new Change(Make.Offering(), null)));

    [Fact]
    public void Check_RemovalOfCoverage_IsReported() =>
        Assert.Equal(
            [new Problem(new("coverage.csv", 0), "key", "", "the row register_to is missing: add it")],
            Problems(new Change(Make.Coverage(Coverage.RegisterTo, "2026Q2"), null)));

    [Fact]
    public void Check_ReversedCoverage_IsReported() =>
        Assert.Equal(
            [new Problem(new("coverage.csv", 0), "register_to", "2024Q1", "it is not from 2024Q2 to 2124Q2: choose a quarter between them")],
            Problems(new Change(Make.Coverage(Coverage.RegisterTo, "2026Q2"), Make.Coverage(Coverage.RegisterTo, "2024Q1"))));

    [Fact]
    public void Check_ParentsInACircle_AreReported()
    {
        var problems = Problems(
            new Change(null, Make.Miner("A") with { ConsolidatedInto = "B" }), new Change(null, Make.Miner("B") with { ConsolidatedInto = "A" }),
            new Change(null, Make.Miner("C") with { ConsolidatedInto = "A" }));

        Assert.Equal(
            [
                new Problem(null, "consolidated_into", "B", "it is itself consolidated into A: name another company, or none"),
                new Problem(null, "consolidated_into", "A", "it is itself consolidated into B: name another company, or none"),
            ],
            problems);
    }

    [Fact]
    public void Check_RepaidAndDrawnOnOneDay_CountsTheDayAsAWhole() =>
        Assert.Empty(Problems(new Change(null, Make.Event(-150, "2025-02-01")), new Change(null, Make.Event(50, "2025-02-01"))));

    [Fact]
    public void Check_GoodChanges_GivesTheFactsAfterThem()
    {
        var changed = Stored with { PrincipalChangeUsd = 50 };
        var added = Make.Event(7, "2025-02-01");

        var (after, problems) = Validation.Check(Known, Set(new Change(Stored, changed), new Change(null, added)));

        Assert.Empty(problems);
        Assert.Equal(ProgramDataset.Lines(Facts.Of([.. Make.Register(), Make.Miner(), Make.Offering(), changed, added])), ProgramDataset.Lines(after));
    }

    [Fact]
    public void Subject_OfAChangeWithoutAFact_Throws() => Assert.Throws<InvalidOperationException>(() => new Change(null, null).Subject);

    [Theory]
    [InlineData(null, 0, "ticker \"x\": accepted.")]
    [InlineData("events.csv", 0, "events.csv, ticker \"x\": accepted.")]
    [InlineData("events.csv", 7, "events.csv row 7, ticker \"x\": accepted.")]
    public void ToString_OfAProblem_NamesItsPlace(string? file, int row, string text) =>
        Assert.Equal(text, new Problem(file is null ? null : new Location(file, row), "ticker", "x", "accepted").ToString());

    private static ChangeSet Set(params Change[] changes) => new("", ChangeOrigin.Form, "", changes);

    private static IReadOnlyList<Problem> Problems(params Change[] changes) => Validation.Check(Known, Set(changes)).Problems;
}
