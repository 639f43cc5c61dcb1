namespace MinerDebt.Core.Changes;

/// <summary>Why a value cannot be taken.</summary>
/// <param name="Where">The place in a file; null if it was not read from one.</param>
/// <param name="Field">The column's name in the data set.</param>
/// <param name="Value">As given; empty if nothing was.</param>
/// <param name="Accepted">What is wrong with it and what to do, or what would be accepted instead, as a sentence without its full stop.</param>
public sealed record Problem(Location? Where, string Field, string Value, string Accepted)
{
    public override string ToString()
    {
        var place = Where is null ? "" : Where.Row == 0 ? $"{Where.File}, " : $"{Where.File} row {Where.Row}, ";
        return $"{place}{Field} \"{Value}\": {Accepted}.";
    }
}
