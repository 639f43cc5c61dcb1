using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange.Moves;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Entry;

/// <summary>What the form has to do with others: the browser that keeps what is typed, and people who change the same fact.</summary>
public sealed partial class FactPage
{
    // The browser knows what was typed while the connection was lost.
    private async Task<bool> TakeTypedAsync()
    {
        var isNews = false;
        foreach (var (column, text) in (await Drafts.TypedAsync())?.Typed ?? [])
        {
            if (column == "reason")
            {
                _reason = text;
            }
            else if (_form!.Texts.TryGetValue(column, out var here) && here != text)
            {
                isNews = true;
                _touched.Add(column);
                _form.Type(column, text);
            }
        }

        _followed = isNews ? "What was typed while the connection was lost stands here now. Look at it, and save again." : _followed;
        return isNews;
    }

    private async Task DiscardAsync()
    {
        await Drafts.ForgetAsync();
        OpenAgain();
    }

    // The form is opened anew there: what was typed before that would be lost.
    private void GoTo(string address, bool replace = false)
    {
        if (Navigation.ToAbsoluteUri(address[1..]).AbsoluteUri != Navigation.Uri)
        {
            (_address, _isReady) = ("", false);
            Navigation.Go(address, replace: replace);
        }
    }

    private void OpenAgain()
    {
        _address = "";
        OnParametersSet();
    }

    // The key that is typed in the place of one that others refer to.
    private string? AnotherName => _form is { Before: { } before } form && Rename.IsOf(before.GetType())
        && form.Texts[form.Kind.Columns.Single(column => column.IsKey).Name].Trim() is { Length: > 0 } typed && typed != before.Key ? typed : null;

    // Said once instead of for each fact that is in the way.
    private string? Uses => _form?.Before is { } before && (AnotherName is not null || _shown.Any(problem => IsOfUse(problem, before)))
        && Rename.UsesOf(Books.Value.Facts, before) is { Count: > 0 } uses
            ? $"{before.Key} is used by {string.Join(", ", uses.Select(use => KindNames.Count(use.Kind, use.Count)))}." : null;

    private IReadOnlyList<Problem> Shown => AnotherName is null ? _shown : [.. _shown.Where(problem => !IsSaidAsUse(problem))];

    // Of each fact that is in the way the same would be said, under the field and at the save.
    private bool IsSaidAsUse(Problem problem) => AnotherName is not null && _form?.Before is { } before && IsOfUse(problem, before);

    private static bool IsOfUse(Problem problem, Fact before) => problem.Value == before.Key && problem.Accepted.StartsWith("it is needed by", StringComparison.Ordinal);

    // Nothing that was not stored is left behind.
    private async Task SaveAndGoOnAsync()
    {
        var answers = _answers;
        if (_form!.IsChanged)
        {
            await SaveAsync();
        }

        if (_form is { IsChanged: false, Before: { } stored } && _collisions.Count + _shown.Count == 0 && Books.Value.Facts.Around(stored).After is { } next)
        {
            (_left, _answers) = (_saved is { } saved && saved.Key == stored.Key ? (saved.Key, saved.Version, next.Key) : null, answers);
            GoTo(AdminUrls.Edit(next));
        }
    }

    // What only someone else has changed is taken over; where both did, a person has to choose.
    private async Task CollideAsync()
    {
        if (_form?.Before is not { } before || FactJson.Same(Stored, before))
        {
            return;
        }

        var author = Books.History.Last(before.GetType(), before.Key)?.ChangeSet.Author ?? "Someone";
        var collisions = _form.Meet(Stored);
        if (collisions.Any(collision => collision.NeedsChoice))
        {
            (_collisions, _otherAuthor, _shown) = (collisions, author, []);
            return;
        }

        _followed = Stored is null
            ? $"{author} has removed this meanwhile. Saving adds it again."
            : collisions.Count == 0 ? "What was typed here is stored: it was saved before the connection was lost, or by someone else."
            : $"{author} has changed this meanwhile: {string.Join(", ", collisions.Select(one => FieldNames.Of(one.Column.Name)))}. The form shows it.";
        await GoOnAsync(collisions.ToDictionary(one => one.Column.Name, one => one.Theirs));
    }

    private Fact? Stored => _form?.Before is { } before ? Books.Value.Facts.Find(before.GetType(), before.Key) : null;

    private async Task GoOnAsync(IReadOnlyDictionary<string, string> choices)
    {
        _form!.GoOnFrom(Stored, choices);
        _collisions = [];
        Check();
        var seen = _form.Before is null ? null : _form.Start;
        await Drafts.PutAsync(seen, new Dictionary<string, string>(_form.Typed) { ["reason"] = _reason });
    }

    // A new name goes along to where it is given everywhere.
    private bool GoesAlong(string address) =>
        AnotherName is not null && _form!.Typed.Count == 1 && Navigation.PathOf(address) == Navigation.PathOf($"{AdminUrls.Facts(_form.Kind)}/rename");

    private void FollowBook() => _ = InvokeAsync(async () =>
    {
        try
        {
            if (!_isSaving && _isStarted && _form is not null)
            {
                if (!await FindUnsureAsync())
                {
                    await CollideAsync();
                    Check();
                }

                StateHasChanged();
            }
        }
        catch (Exception e) when (PageScript.IsGone(e))
        {
            // The form or its browser is gone, and nobody looks at the form any more.
        }
        catch (Exception e)
        {
            // Nobody awaits this: without a hand-over the page would stay as it was and the failure unseen.
            await DispatchExceptionAsync(e);
        }
    });
}
