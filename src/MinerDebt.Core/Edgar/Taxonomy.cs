namespace MinerDebt.Core.Edgar;

/// <summary>Whose concepts are meant: those that all filers share, or the company's own.</summary>
internal static class Taxonomy
{
    private static readonly (string Prefix, string Start)[] Standard =
    [
        ("us-gaap", "http://fasb.org/us-gaap/"), ("srt", "http://fasb.org/srt/"), ("dei", "http://xbrl.sec.gov/dei/"), ("ecd", "http://xbrl.sec.gov/ecd/"),
        ("ifrs-full", "https://xbrl.ifrs.org/taxonomy/"), ("ifrs-full", "http://xbrl.ifrs.org/taxonomy/"), ("cyd", "http://xbrl.sec.gov/cyd/"),
        ("invest", "http://xbrl.sec.gov/invest/"), ("ffd", "http://xbrl.sec.gov/ffd/"),
    ];

    /// <summary>Whether all filers share it.</summary>
    public static bool IsStandard(string concept) => Standard.Any(one => concept.StartsWith(one.Prefix + ":", StringComparison.Ordinal));

    /// <summary>The usual prefix of a namespace; what only looks like one of the standard ones is called otherwise.</summary>
    public static string Named(string prefix, string address) =>
        Standard.FirstOrDefault(one => address.StartsWith(one.Start, StringComparison.OrdinalIgnoreCase)).Prefix
        ?? (Standard.Any(one => one.Prefix == prefix) ? $"own-{prefix}" : prefix);
}
