using System.Globalization;

namespace MinerDebt.Web.Downloads.Files;

/// <summary>The sheets of a workbook by name: each name once, and none that Excel refuses.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;

    private readonly List<string> _names = [];

    public IReadOnlyList<string> All => _names;

    /// <returns>The number of the new sheet, from 1.</returns>
    public int Add(string wanted)
    {
        var plain = string.Concat(wanted.Select(one => one is '[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\'' || char.IsControl(one) ? '-' : one));
        var (name, count) = (Cut(plain, Longest), 1);
        while (_names.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            var ending = string.Create(CultureInfo.InvariantCulture, $" ({++count})");
            name = Cut(plain, Longest - ending.Length) + ending;
        }

        _names.Add(name);
        return _names.Count;
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
