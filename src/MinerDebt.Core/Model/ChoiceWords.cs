namespace MinerDebt.Core.Model;

/// <summary>What the words of the data set, such as <c>SeniorSecuredNote</c>, are called in sentences and understood as.</summary>
public static class ChoiceWords
{
    private static readonly Dictionary<string, string> Special = new()
    {
        ["HpcAi"] = "AI and HPC",
        ["Hpc"] = "HPC",
        ["MiningAndHpc"] = "mining and HPC",
        ["PikInterest"] = "interest paid in kind",
        ["BitcoinBackedLoan"] = "bitcoin-backed loan",
        ["RelatedPartyLoan"] = "related-party loan",
        ["ZeroStrike"] = "zero-strike call",
    };

    /// <summary><c>senior secured note</c> for <see cref="InstrumentType.SeniorSecuredNote"/>.</summary>
    public static string Of<T>(T value) where T : struct, Enum => Of(value.ToString());

    /// <summary><c>senior secured note</c> for <c>SeniorSecuredNote</c>; small letters alone stay as they are.</summary>
    public static string Of(string name) => Special.GetValueOrDefault(name)
        ?? string.Concat(name.Select((letter, index) => char.IsUpper(letter) ? (index > 0 ? " " : "") + char.ToLowerInvariant(letter) : letter.ToString()));

    /// <summary>The name that a text means: capitals, spaces, signs and a plural do not count. Null if it means none.</summary>
    public static string? Find(string text, IReadOnlyList<string> names)
    {
        var plain = "";
        return names.FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase))
            ?? ((plain = Plain(text)).Length == 0 ? null : names.FirstOrDefault(name => Plain(name) == plain || Plain(Of(name)) == plain || Plain(Of(name)) + "s" == plain));
    }

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
