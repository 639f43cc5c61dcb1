using System.Globalization;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Changes;

/// <summary>Facts whose keys differ in nothing but capitals, spaces, accents or signs, found by what is left without these.</summary>
/// <param name="known">All facts as they would be.</param>
internal sealed class LookAlikes(Facts known)
{
    private readonly Dictionary<Type, ILookup<string, Fact>> _byLetters = [];

    /// <summary>Another fact that looks the same; null if none does.</summary>
    public Fact? Find(Fact fact)
    {
        // The keys of other kinds are made of days, choices, and keys that must be known already.
        if (fact is not (Miner or Offering or PublishedFigure or HostingContract or Filing))
        {
            return null;
        }

        if (!_byLetters.TryGetValue(fact.GetType(), out var facts))
        {
            _byLetters.Add(fact.GetType(), facts = known.All(fact.GetType()).ToLookup(one => Letters(one.Key)));
        }

        return facts[Letters(fact.Key)].FirstOrDefault(other => other.Key != fact.Key);
    }

    private static string Letters(string key) => string.Concat(
        key.Normalize(System.Text.NormalizationForm.FormKD).Where(character => char.IsLetterOrDigit(character) && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark))
        .ToUpperInvariant();
}
