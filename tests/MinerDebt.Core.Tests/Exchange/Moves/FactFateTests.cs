using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange.Moves;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Exchange.Moves;

public sealed class FactFateTests
{
    private static readonly Offering Note = Make.Offering("a");

    [Fact]
    public void Of_WhatIsThereOrNeverWas_IsNull()
    {
        var history = History([new Change(null, Note)]);

        Assert.Null(FactFate.Of(history, typeof(Offering), "a"));
        Assert.Null(FactFate.Of(history, typeof(Offering), "b"));
    }

    [Fact]
    public void Of_WhatWasRemoved_SaysWhenAndWhy()
    {
        var fate = FactFate.Of(History([new(null, Note)], [new(Note, null)]), typeof(Offering), "a")!;

        Assert.Equal((2L, "Change 2", null), (fate.Removed.ChangeSet.Version, fate.Removed.ChangeSet.Reason, fate.Successor));
    }

    [Fact]
    public void Of_WhatWasNamedAnewTwice_IsWhereItIsNow()
    {
        var history = History([new(null, Note)], [new(Note, null), new(null, Note with { Id = "b" })], [new(Note with { Id = "b" }, null), new(null, Note with { Id = "c" })]);

        Assert.Equal("c", FactFate.Of(history, typeof(Offering), "a")?.Successor?.Key);
        Assert.Equal("c", FactFate.Of(history, typeof(Offering), "b")?.Successor?.Key);
    }

    [Fact]
    public void Of_ANameThatWasTakenBack_IsTheFirstOne()
    {
        var history = History([new(null, Note)], [new(Note, null), new(null, Note with { Id = "b" })], [new(Note with { Id = "b" }, null), new(null, Note)]);

        Assert.Null(FactFate.Of(history, typeof(Offering), "a"));
        Assert.Equal("a", FactFate.Of(history, typeof(Offering), "b")?.Successor?.Key);
    }

    [Fact]
    public void Of_WhatWasRemovedBesideSomethingElse_HasNoSuccessor()
    {
        var history = History([new(null, Note)], [new(Note, null), new(null, Note with { Id = "b", CouponPercent = 1 })]);

        Assert.Null(FactFate.Of(history, typeof(Offering), "a")!.Successor);
    }

    [Fact]
    public void Of_WhatTwoNewOnesSay_HasNoSuccessor()
    {
        var history = History([new(null, Note)], [new(Note, null), new(null, Note with { Id = "b" }), new(null, Note with { Id = "c" })]);

        Assert.Null(FactFate.Of(history, typeof(Offering), "a")!.Successor);
    }

    [Fact]
    public void Names_OfWhatWasNamedAnew_AreAllUntilItIsUndone()
    {
        var (named, again) = (Note with { Id = "b" }, Note with { Id = "c" });
        var history = History(ChangeOrigin.Rename, [new(null, Note)], [new(Note, null), new(null, named)], [new(named, null), new(null, again)]);
        var undone = History(ChangeOrigin.Rename, [new(null, Note)], [new(Note, null), new(null, named)], [new(named, null), new(null, Note)]);

        Assert.All(new[] { "a", "b", "c" }, key => Assert.Equal(["c", "b", "a"], FactFate.Names(history, typeof(Offering), key)));
        Assert.All(new[] { "a", "b" }, key => Assert.Equal(["a", "b"], FactFate.Names(undone, typeof(Offering), key)));
        Assert.Equal(["x"], FactFate.Names(history, typeof(Offering), "x"));
    }

    [Fact]
    public void Names_OfWhatBecameAPart_AreThoseOfTheWholeUntilItIsUndone()
    {
        var (whole, part) = (Note with { Id = "b", CouponPercent = 1 }, Make.Event(5, offering: "a"));
        Change[] merge = [new(Note, null), new(part, null), new(null, part with { OfferingId = "b" })];
        var history = History(ChangeOrigin.Merge, [new(null, Note), new(null, whole), new(null, part)], merge);
        var undone = History(ChangeOrigin.Merge, [new(null, Note), new(null, whole), new(null, part)], merge, [.. merge.Select(change => new Change(change.After, change.Before))]);

        Assert.Equal(["b", "a"], FactFate.Names(history, typeof(Offering), "b"));
        Assert.Equal([$"b{part.Key[1..]}", part.Key], FactFate.Names(history, typeof(DebtEvent), part.Key));
        Assert.Equal(["b"], FactFate.Names(undone, typeof(Offering), "b"));
        Assert.Equal(["a"], FactFate.Names(undone, typeof(Offering), "a"));
    }

    [Fact]
    public void Names_OfAnEventThatGotAnotherDayInAForm_AreBothUntilItIsUndone()
    {
        var (one, other) = (Make.Event(5, "2025-02-01"), Make.Event(6, "2025-02-03"));
        Change[] moved = [new(one, null), new(null, other)];
        var history = History([new(null, Note), new(null, one)], moved);
        var undone = History([new(null, Note), new(null, one)], moved, [.. moved.Select(change => new Change(change.After, change.Before))]);

        Assert.All(new[] { one, other }, key => Assert.Equal([other.Key, one.Key], FactFate.Names(history, typeof(DebtEvent), key.Key)));
        Assert.All(new[] { one, other }, key => Assert.Equal([one.Key, other.Key], FactFate.Names(undone, typeof(DebtEvent), key.Key)));
    }

    [Fact]
    public void Names_OfTwoEventsThatGotAnotherDayTogether_AreKeptApartByWhatTheySay()
    {
        var (five, six) = (Make.Event(5, "2025-02-01"), Make.Event(6, "2025-02-02"));
        var (fiveLater, sixLater) = (five with { OccurredOn = new(2025, 2, 11) }, six with { OccurredOn = new(2025, 2, 12) });
        var history = History([new(null, Note), new(null, five), new(null, six)], [new(five, null), new(six, null), new(null, fiveLater), new(null, sixLater)]);
        var alike = History([new(null, Note), new(null, five), new(null, six with { PrincipalChangeUsd = 5 })], [new(five, null), new(six with { PrincipalChangeUsd = 5 }, null), new(null, fiveLater), new(null, sixLater with { PrincipalChangeUsd = 5 })]);

        Assert.Equal([fiveLater.Key, five.Key], FactFate.Names(history, typeof(DebtEvent), fiveLater.Key));
        Assert.Equal([sixLater.Key, six.Key], FactFate.Names(history, typeof(DebtEvent), six.Key));
        Assert.Equal([fiveLater.Key], FactFate.Names(alike, typeof(DebtEvent), fiveLater.Key));
    }

    [Fact]
    public void Names_OfWhatWasRemovedBesideAnother_AreItsOwn()
    {
        var (one, other, ofAnother) = (Make.Event(5, "2025-02-01"), Make.Event(6, "2025-02-03"), Make.Event(6, "2025-02-03", offering: "b"));
        var another = Note with { Id = "b" };
        var more = History([new(null, Note), new(null, one)], [new(one, null), new(null, other), new(Note, Note with { CouponPercent = 1 })]);
        var elsewhere = History([new(null, Note), new(null, another), new(null, one)], [new(one, null), new(null, ofAnother)]);
        var file = History(ChangeOrigin.Csv, [new(null, Note), new(null, one)], [new(one, null), new(null, other)]);

        Assert.All(new[] { more, file }, history => Assert.Equal([other.Key], FactFate.Names(history, typeof(DebtEvent), other.Key)));
        Assert.Equal([ofAnother.Key], FactFate.Names(elsewhere, typeof(DebtEvent), ofAnother.Key));
    }

    private static FactHistory History(params Change[][] changeSets) => History(ChangeOrigin.Form, changeSets);

    private static FactHistory History(ChangeOrigin origin, params Change[][] changeSets) => changeSets.Select((changes, index) => (changes, index)).Aggregate(
        FactHistory.Empty,
        (history, one) => history.With(
            new AppliedChangeSet { Version = one.index + 1, Author = "Ann", Origin = origin, Reason = $"Change {one.index + 1}", AppliedAt = DateTime.UnixEpoch },
            one.changes));
}
