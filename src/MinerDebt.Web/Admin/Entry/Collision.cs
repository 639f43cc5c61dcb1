using MinerDebt.Core.Exchange;

namespace MinerDebt.Web.Admin.Entry;

/// <summary>A column that someone else has changed while it was open here.</summary>
/// <param name="Seen">As it was when the form was opened.</param>
/// <param name="Theirs">As it is stored now.</param>
/// <param name="Mine">As it stands in the form.</param>
public sealed record Collision(FactColumn Column, string Seen, string Theirs, string Mine)
{
    /// <summary>Whether both changed it, so that only a person can decide.</summary>
    public bool NeedsChoice => Mine.Trim() != Seen;
}
