namespace MinerDebt.Web.Pages.Search;

/// <summary>
/// Everything that can be found, by its words. A word that is asked for is looked up whole, as a beginning and as a part;
/// where it is none of these, the words that differ from it by one letter count.
/// </summary>
internal sealed class SearchIndex
{
    private const int NameIsAsked = 1_000;
    private const int NameBeginsAsAsked = 300;
    private const int AmountFits = 90;

    // A shorter word has too many neighbours.
    private const int ShortestMistyped = 4;

    private readonly IReadOnlyList<SearchEntry> _entries;
    private readonly string[] _words;
    private readonly List<Posting>[] _postings;

    public SearchIndex(IReadOnlyList<SearchEntry> entries)
    {
        _entries = entries;
        var postings = new Dictionary<string, List<Posting>>(StringComparer.Ordinal);
        for (var entry = 0; entry < entries.Count; entry++)
        {
            Add(entry, SearchText.Words(string.Join(' ', entries[entry].Names)), Place.Name);
            Add(entry, SearchText.Words(entries[entry].Words), Place.Words);
            Add(entry, SearchText.Words(entries[entry].Notes), Place.Notes);
        }

        _words = [.. postings.Keys.Order(StringComparer.Ordinal)];
        _postings = [.. _words.Select(word => postings[word])];

        void Add(int entry, IEnumerable<string> words, Place place)
        {
            foreach (var word in words.Distinct())
            {
                if (!postings.TryGetValue(word, out var list))
                {
                    postings.Add(word, list = []);
                }

                list.Add(new Posting(entry, place));
            }
        }
    }

    /// <summary>The entries that have all that is asked, the best first; none for blank words.</summary>
    public IEnumerable<SearchHit> Find(string asked)
    {
        Dictionary<int, int>? found = null;
        foreach (var (word, usd) in SearchText.Asked(asked))
        {
            var scores = Score(word, usd);
            found = found is null ? scores : found.Where(one => scores.ContainsKey(one.Key)).ToDictionary(one => one.Key, one => one.Value + scores[one.Key]);
        }

        var whole = string.Join(' ', asked.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return (found ?? []).Select(one => (Entry: one.Key, Score: one.Value + OfName(_entries[one.Key], whole)))
            .OrderByDescending(one => one.Score).ThenBy(one => _entries[one.Entry].Hit.Kind).ThenBy(one => one.Entry)
            .Select(one => _entries[one.Entry].Hit);
    }

    private static int OfName(SearchEntry entry, string asked) =>
        entry.Names.Any(name => name.Equals(asked, StringComparison.OrdinalIgnoreCase)) ? NameIsAsked
        : entry.Names.Any(name => name.StartsWith(asked, StringComparison.OrdinalIgnoreCase) && !char.IsLetterOrDigit(name[asked.Length])) ? NameBeginsAsAsked
        : 0;

    private Dictionary<int, int> Score(string word, (long From, long To)? usd)
    {
        var scores = new Dictionary<int, int>();
        if (usd is { } range)
        {
            for (var entry = 0; entry < _entries.Count; entry++)
            {
                if (_entries[entry].Amounts.Any(amount => amount >= range.From && amount < range.To))
                {
                    scores[entry] = AmountFits;
                }
            }
        }

        for (var at = 0; at < _words.Length; at++)
        {
            if (_words[at].Contains(word, StringComparison.Ordinal))
            {
                Take(at, _words[at].Length == word.Length ? Fit.Whole : _words[at].StartsWith(word, StringComparison.Ordinal) ? Fit.Beginning : Fit.Part);
            }
        }

        for (var at = 0; scores.Count == 0 && word.Length >= ShortestMistyped && !word.Any(char.IsDigit) && at < _words.Length; at++)
        {
            if (Differs(_words[at], word))
            {
                Take(at, Fit.Mistyped);
            }
        }

        return scores;

        void Take(int at, Fit fit)
        {
            foreach (var (entry, place) in _postings[at])
            {
                var score = (int)fit * (int)place;
                if (!scores.TryGetValue(entry, out var known) || score > known)
                {
                    scores[entry] = score;
                }
            }
        }
    }

    /// <summary>Whether one letter more, less or other, or two that changed places, make the one of the other.</summary>
    private static bool Differs(string word, string asked)
    {
        var (longer, shorter) = word.Length >= asked.Length ? (word, asked) : (asked, word);
        if (longer.Length - shorter.Length > 1)
        {
            return false;
        }

        var same = longer.AsSpan().CommonPrefixLength(shorter);
        var left = longer.AsSpan(same);
        var right = shorter.AsSpan(same);
        return longer.Length > shorter.Length
            ? left[1..].SequenceEqual(right)
            : left.Length > 0 && (left[1..].SequenceEqual(right[1..]) || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..])));
    }

    // Times each other: a whole word of a note counts less than the beginning of a name.
    private enum Fit
    {
        Mistyped = 3,
        Part = 4,
        Beginning = 7,
        Whole = 10,
    }

    private enum Place
    {
        Notes = 2,
        Words = 6,
        Name = 10,
    }

    private readonly record struct Posting(int Entry, Place Place);
}
