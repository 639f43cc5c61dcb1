using MinerDebt.Core.Exchange;

namespace MinerDebt.Web.Text;

/// <summary>What kinds of facts are called on pages.</summary>
public static class KindNames
{
    /// <summary><c>Offerings</c>, <c>Miner quarters</c>.</summary>
    public static string Many(FactKind kind) => char.ToUpperInvariant(kind.Name[0]) + kind.Name[1..].Replace('_', ' ');
}
