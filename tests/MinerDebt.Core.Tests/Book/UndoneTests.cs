using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Book;

public sealed class UndoneTests
{
    private static readonly Offering Note = Make.Offering("a");
    private static readonly Offering Corrected = Note with { CouponPercent = 6 };

    [Fact]
    public void By_AChangeAndItsUndo_IsTheUndoUntilThatIsUndone()
    {
        var history = Then(Then(FactHistory.Empty, ChangeOrigin.Form, new Change(null, Note)), ChangeOrigin.Form, new Change(Note, Corrected), new Change(null, Make.Miner()));
        Assert.Null(Undone.By(history, 2));
        history = Then(history, ChangeOrigin.Undo, [.. UndoPlan.Of(history, 2)!.Changes]);

        Assert.Equal((3L, 2L), (Undone.By(history, 2)!.Version, Undone.Of(history, 3)!.Version));
        Assert.Equal((null, null, null), (Undone.By(history, 1), Undone.By(history, 3), Undone.Of(history, 2)));

        history = Then(history, ChangeOrigin.Undo, [.. UndoPlan.Of(history, 3)!.Changes]);
        Assert.Null(Undone.By(history, 2));
        Assert.Equal((4L, 3L, 2L), (Undone.By(history, 3)!.Version, Undone.Of(history, 4)!.Version, Undone.Of(history, 3)!.Version));
    }

    [Fact]
    public void By_ALaterChangeOfAPartOrOfMore_IsNone()
    {
        var history = Then(FactHistory.Empty, ChangeOrigin.Form, new Change(null, Note), new Change(null, Make.Miner()));

        Assert.Null(Undone.By(Then(history, ChangeOrigin.Undo, new Change(Note, null)), 1));
        Assert.Null(Undone.By(Then(history, ChangeOrigin.Undo, new Change(Note, null), new Change(Make.Miner(), null), new Change(null, Make.Miner("NEW"))), 1));
        Assert.Null(Undone.By(Then(history, ChangeOrigin.Form, new Change(Note, null), new Change(Make.Miner(), null)), 1));
        Assert.Null(Undone.By(Then(history, ChangeOrigin.Undo, new Change(Note, Corrected), new Change(Make.Miner(), null)), 1));
    }

    private static FactHistory Then(FactHistory history, ChangeOrigin origin, params Change[] changes) => history.With(
        new AppliedChangeSet { Version = history.Version + 1, Author = "Ann", Origin = origin, Reason = "A test", AppliedAt = DateTime.UnixEpoch }, changes);
}
