using CsCheck;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Changes;

public sealed class ProposalFitTests
{
    private static readonly Facts Known = Facts.None.With([.. Make.Register(), Make.Miner(), Make.Offering(), Make.Event(100)], []);
    private static readonly Proposal Typed = new() { Author = "Ann", Origin = ChangeOrigin.Form, Reason = "A test", ProposedAt = DateTime.UnixEpoch };

    [Fact]
    public void Of_WhatFits_TakesAllThatWaits()
    {
        ProposedChange[] changes = [Row(1, null, Make.Event(5, "2025-02-01")), Row(2, null, Make.Event(7, "2025-03-01")), Row(3, null, Make.Event(100)) with { AppliedIn = 2 }];

        var fit = ProposalFit.Of(Typed, changes, Known);

        Assert.Equal([1, 2], fit.Numbers.Order());
        Assert.Empty(fit.Refused);
    }

    [Fact]
    public void Of_AFactChangedSince_LeavesItAndWhatNeedsItAndNothingElse()
    {
        var other = Make.Offering("test-2025-02-loan", "GONE", InstrumentType.TermLoan);

        var fit = ProposalFit.Of(
            Typed,
            [
                Row(1, Make.Miner("GONE"), Make.Miner("GONE") with { Name = "Found" }),
                Row(2, null, other),
                Row(3, null, Make.Event(5, "2025-02-01", other.Id)),
                Row(4, null, Make.Event(5, "2025-02-01")),
            ],
            Known);

        Assert.Equal([4], fit.Numbers);
        Assert.Equal(
            [
                (1, "the miner GONE is not there any more: look at it again, and repeat the change"),
                (2, "no miner is stored under it: add that first, or name another; the offering test-2025-02-loan needs it"),
                (3, "no offering is stored under it: add that first, or name another; the event test-2025-02-loan 2025-02-01 (closed) needs it"),
            ],
            fit.Refused.OrderBy(one => one.Key).Select(one => (one.Key, one.Value.Accepted)));
    }

    [Fact]
    public void Of_ARowThatWouldBeWrongBesideAStaleOne_Fits()
    {
        // With the stale row the offering would owe less than nothing in March.
        var fit = ProposalFit.Of(Typed, [Row(1, Make.Event(50), Make.Event(40)), Row(2, null, Repaid(-90, "2025-03-01"))], Known);

        Assert.Equal([2], fit.Numbers);
        Assert.Equal([1], fit.Refused.Keys);
    }

    [Fact]
    public void Of_ARemovalOfWhatIsNeeded_IsNamedItself()
    {
        var fit = ProposalFit.Of(Typed, [Row(1, Make.Offering(), null), Row(2, null, Make.Event(5, "2025-02-01"))], Known);

        // The second is wrong beside the first, and the first with or without it.
        Assert.Equal([2], fit.Numbers);
        Assert.StartsWith("it is needed by the event", fit.Refused[1].Accepted, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_TwoThatDoNotGoTogether_TakesTheFirst()
    {
        var fit = ProposalFit.Of(Typed, [Row(1, null, Repaid(-60, "2025-03-01")), Row(2, null, Repaid(-70, "2025-04-01")), Row(3, null, Make.Balance(5, "2024-12-31"))], Known);

        Assert.Equal([1, 3], fit.Numbers.Order());
        Assert.Equal([2], fit.Refused.Keys);
    }

    [Fact]
    public void Of_AnEarlierEventThatMakesALaterOneTooMuch_IsNamedItself()
    {
        var known = Known.With([Repaid(-100, "2025-06-01")], []);

        var fit = ProposalFit.Of(Typed, [Row(1, Make.Event(100), Make.Event(60)), Row(2, null, Make.Balance(5, "2024-12-31"))], known);

        Assert.Equal([2], fit.Numbers);
        Assert.StartsWith("test-2025-01-note would owe -40 on 2025-06-01", fit.Refused[1].Accepted, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_RowsOfAFile_AreNamedByTheirRows()
    {
        var twice = Make.Event(5, "2025-02-01");

        var fit = ProposalFit.Of(Typed with { FileName = "events.csv" }, [Row(1, null, twice) with { Row = 2 }, Row(2, null, twice with { Notes = "Again" }) with { Row = 9 }], Known);

        Assert.Equal([1], fit.Numbers);
        Assert.Equal((new Location("events.csv", 9), "it is already in row 2: leave one of them out"), (fit.Refused[2].Where, fit.Refused[2].Accepted));
    }

    [Fact]
    public void Of_AnyChangesMadeForOtherFacts_AreTakenOrNamedAndCanBeApplied() =>
        Gen.Int.Array[1, 12].Sample(seeds =>
        {
            // Each is made for what was known before the others, as proposals are that wait for long.
            var known = seeds.Aggregate(Known, (facts, seed) => RandomEdits.Of(facts, seed) is { } made && seed % 2 == 0 ? Change.Apply(made.Changes, facts) : facts);
            var changes = seeds.SelectMany(seed => RandomEdits.Of(Known, seed)?.Changes ?? []).Select((change, index) => Row(index + 1, change.Before, change.After)).ToList();

            var fit = ProposalFit.Of(Typed, changes, known);

            var taken = changes.Where(change => fit.Numbers.Contains(change.Number)).Select(change => Proposals.Read(Typed, change)).ToList();
            Assert.Empty(Validation.Check(known, new ChangeSet("Bob", ChangeOrigin.Form, "A test", taken)).Problems);
            Assert.Equal(changes.Select(change => change.Number), fit.Numbers.Concat(fit.Refused.Keys).Order());
        });

    private static DebtEvent Repaid(long usd, string day) => Make.Event(usd, day) with { Kind = DebtEventKind.Repaid };

    private static ProposedChange Row(int number, Fact? before, Fact? after) => new()
    {
        ProposalId = 1,
        Number = number,
        FactKind = (after ?? before)!.GetType().Name,
        Before = before is null ? null : FactJson.Write(before),
        After = after is null ? null : FactJson.Write(after),
    };
}
