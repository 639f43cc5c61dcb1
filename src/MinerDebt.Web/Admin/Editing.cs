using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;
using MinerDebt.Web.Account;

namespace MinerDebt.Web.Admin;

/// <summary>The one way in which pages of editors change facts: as who is signed in, if that account may do it at this moment.</summary>
public sealed partial class Editing(CurrentUser user, CurrentBook books, Proposals proposals, StoreDatabase database, ILogger<Editing> logger)
{
    /// <summary>What a save is refused with when nobody is signed in any more.</summary>
    public static Problem SignedOut { get; } = new(null, "account", "", "you are not signed in any more: sign in again, what you typed is kept");

    /// <summary>What a save is refused with while someone else writes much, or the database is gone.</summary>
    public static Problem Busy { get; } = new(null, "database", "", "it does not answer, and someone else may be writing much: try again in a moment");

    /// <summary>What a save is refused with while the server of the database gives nobody an answer.</summary>
    public static Problem Silent { get; } = new(null, "database", "", "its server does not answer: keep this page open, and try again when it does");

    /// <summary>What is said where the answer to a save was lost on its way.</summary>
    public static Problem Unsure { get; } = new(null, "database", "",
        "its server stopped answering while it stored this: keep this page open, and try again when it answers; nothing is stored twice");

    /// <summary>Whether something was refused for the database, whatever it was.</summary>
    public static bool IsOfDatabase(IReadOnlyList<Problem> problems) => problems is [{ Field: "database" }];

    /// <summary>What a step is ended with that could not read the database; what was chosen for it stays.</summary>
    public const string Away = "The database does not answer, and nothing was written. Try again in a moment.";

    /// <summary>Takes over what others have changed, before something is saved. If the database does not answer, the save says so and the form stays.</summary>
    /// <returns>False if the database does not answer, so that it is not known what others have changed.</returns>
    public async Task<bool> RefreshAsync()
    {
        try
        {
            if (await database.AnswersAsync())
            {
                await books.RefreshAsync();
                return true;
            }
        }
        catch (Exception e) when (StoreFailure.IsCauseOf(e))
        {
            LogNotRefreshed(e.Message);
        }

        return false;
    }

    /// <summary>Applies the changes together, and shows them to everybody.</summary>
    /// <returns>What is wrong; nothing if it was stored.</returns>
    public Task<IReadOnlyList<Problem>> SaveAsync(ChangeOrigin origin, string reason, IReadOnlyList<Change> changes) =>
        SaveAsync(author => new ChangeSet(author, origin, reason, changes));

    /// <summary>Applies a change set that is made under the name of the one who is signed in, and shows it to everybody.</summary>
    /// <returns>What is wrong; nothing if it was stored.</returns>
    // SQLite would keep the page from answering while it writes.
    public Task<IReadOnlyList<Problem>> SaveAsync(Func<string, ChangeSet> make) => AsEditorAsync(author => Task.Run(() => books.ApplyAsync(make(author))));

    /// <summary>Keeps the changes until another editor has looked at them; nothing that readers see changes.</summary>
    /// <returns>What is wrong; nothing if it was kept, under this number.</returns>
    public async Task<(IReadOnlyList<Problem> Problems, long Proposal)> ProposeAsync(string reason, IReadOnlyList<Change> changes)
    {
        var id = 0L;
        var problems = Validation.Check(books.Value.Facts, new ChangeSet("", ChangeOrigin.Form, reason, changes)).Problems;
        return problems.Count > 0 ? (problems, id)
            : (await AsEditorAsync(async author => id = await proposals.KeepAsync(new ChangeSet(author, ChangeOrigin.Form, reason, changes), null)), id);
    }

    /// <summary>Does something that only an editor may, under the name of the one who is signed in.</summary>
    /// <returns>What is wrong; nothing if it was done.</returns>
    public async Task<IReadOnlyList<Problem>> AsEditorAsync(Func<string, Task> work)
    {
        try
        {
            if (!await database.AnswersAsync())
            {
                return [Silent];
            }

            if (await database.WhileItAnswersAsync(user.EditorAsync) is not { } author)
            {
                return [SignedOut];
            }

            await work(author);
            return [];
        }
        catch (InvalidChangesException e)
        {
            return e.Problems;
        }
        catch (Exception e) when (StoreFailure.IsCauseOf(e))
        {
            LogFailed(e);
            return [e is StoreSilentException silent ? silent.IsUnsure ? Unsure : Silent : StoreFault.Explain(e) is { } words ? new Problem(null, "database", "", words) : Busy];
        }
    }

    [LoggerMessage(LogLevel.Warning, "What others have changed could not be read before a save: {Reason}")]
    private partial void LogNotRefreshed(string reason);

    [LoggerMessage(LogLevel.Warning, "A change of an editor could not be stored")]
    private partial void LogFailed(Exception exception);
}
