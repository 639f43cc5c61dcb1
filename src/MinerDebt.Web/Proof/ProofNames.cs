using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Proof;

/// <summary>The words by which a part of a figure is found, one a line: the same for the server and for the script.</summary>
internal static class ProofNames
{
    public static string Of(Miner issuer) => Join([issuer.Ticker, issuer.Name]);

    public static string Of(ProofLine line) => Join([Of(line.Ledger.Issuer), OfInstrument(line)]);

    /// <summary>Without those of its miner, which stand with the group that it is in.</summary>
    public static string OfInstrument(ProofLine line) => Join([line.Ledger.Offering.Title, Names.Of(line.Ledger.Offering.Type), line.Note]);

    public static string Of(Ledger ledger) => Join([Of(ledger.Issuer), ledger.Offering.Title, Names.Of(ledger.Offering.Type)]);

    public static string Of(ProofFact fact) => Join([fact.Title, fact.Note]);

    public static string Of(DebtBalance balance) => Join([balance.Ticker, Names.Of(balance.DebtClass)]);

    /// <param name="find">What is looked for; null for everything.</param>
    public static IReadOnlyList<T> Found<T>(IReadOnlyList<T> parts, Func<T, string> names, string? find) =>
        find?.Trim() is not { Length: > 0 } words ? parts : [.. parts.Where(part => names(part).Split('\n').Any(name => name.Contains(words, StringComparison.OrdinalIgnoreCase)))];

    private static string Join(IEnumerable<string?> names) => string.Join('\n', names.OfType<string>());
}
