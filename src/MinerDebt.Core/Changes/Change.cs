using MinerDebt.Core.Model;

namespace MinerDebt.Core.Changes;

/// <summary>
/// A fact as it was seen and as it is to be. Without <paramref name="Before"/> it is an addition, without
/// <paramref name="After"/> a removal. A new key is a removal and an addition. Swapped, it undoes itself.
/// </summary>
/// <param name="Before">As the author saw it: if the store holds something else by now, that is a conflict.</param>
/// <param name="Where">The place in a file that it was read from.</param>
public sealed record Change(Fact? Before, Fact? After, Location? Where = null)
{
    /// <summary>The fact that the change is about, whichever side has it.</summary>
    /// <exception cref="InvalidOperationException">Neither side has one.</exception>
    public Fact Subject => After ?? Before ?? throw new InvalidOperationException("A change needs a fact before or after it.");

    /// <summary>The facts after some changes; costs as much as they touch.</summary>
    public static Facts Apply(IEnumerable<Change> changes, Facts facts)
    {
        var touched = changes.ToLookup(change => change.After is not null, change => change.Subject);
        return facts.With(touched[true], touched[false]);
    }
}

/// <summary>A place in a file of rows.</summary>
/// <param name="Row">As a spreadsheet counts: the header is row 1.</param>
public sealed record Location(string File, int Row);
