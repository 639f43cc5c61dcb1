using System.Globalization;
using MinerDebt.Core.Exchange;

namespace MinerDebt.Web.Text;

/// <summary>What kinds of facts are called on pages.</summary>
public static class KindNames
{
    /// <summary><c>Offerings</c>, <c>Miner quarters</c>.</summary>
    public static string Many(FactKind kind) => char.ToUpperInvariant(kind.Name[0]) + kind.Name[1..].Replace('_', ' ');

    /// <summary><c>3 balances</c>, <c>3 statements on coverage</c>.</summary>
    public static string Count(FactKind kind, int count)
    {
        var words = kind.One.Split(' ', 2);
        return words[0].EndsWith('s') ? $"{count.ToString("#,0", CultureInfo.InvariantCulture)} {kind.One}"
            : words is [var noun, ['o', 'n', ..] rest] ? $"{Terms.Count(count, noun)} {rest}" : Terms.Count(count, kind.One);
    }
}
