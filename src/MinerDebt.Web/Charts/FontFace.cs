using System.Globalization;
using System.Text;

namespace MinerDebt.Web.Charts;

/// <summary>How wide texts are in the font that comes with the pages, its figures all of one width. Widths are in em.</summary>
public sealed class FontFace
{
    // Kept for a character that the font lacks: as wide as the letters of East Asia are.
    private const double Foreign = 1;
    private const int Latin = 0x180;
    private const int FirstKerned = ' ';
    private const int Kerned = '~' - FirstKerned + 1;

    private readonly double[] _latin = new double[Latin];
    private readonly Dictionary<int, double> _others = [];
    private readonly double[] _kerning = new double[Kerned * Kerned];

    private FontFace(ReadOnlySpan<ushort> advances, IReadOnlyList<(short By, string Pairs)> kerning)
    {
        Array.Fill(_latin, double.NaN);
        var next = 0;
        foreach (var code in Characters)
        {
            var advance = (double)advances[next++] / InterMetrics.Em;
            if (code < Latin)
            {
                _latin[code] = advance;
            }
            else
            {
                _others.Add(code, advance);
            }
        }

        foreach (var (by, pairs) in kerning)
        {
            for (var i = 0; i < pairs.Length; i += 2)
            {
                _kerning[Pair(pairs[i], pairs[i + 1])] = (double)by / InterMetrics.Em;
            }
        }
    }

    /// <summary>Weight 400.</summary>
    public static FontFace Regular { get; } = new(InterMetrics.RegularAdvances, InterMetrics.RegularKerning);

    /// <summary>Weight 600.</summary>
    public static FontFace Bold { get; } = new(InterMetrics.BoldAdvances, InterMetrics.BoldKerning);

    /// <summary>Of the font file that was measured.</summary>
    public static string Sha256 => InterMetrics.Sha256;

    /// <summary>The characters that the font has, as code points.</summary>
    public static IEnumerable<int> Characters => InterMetrics.Ranges.ToArray().Chunk(2)
        .SelectMany(ends => Enumerable.Range(ends[0], ends[1] - ends[0] + 1));

    /// <summary>Whether a browser finds every character in the font, and so shows the text as wide as it is here.</summary>
    public bool Has(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (double.IsNaN(Advance(rune)))
            {
                return false;
            }
        }

        return true;
    }

    public double Width(string text)
    {
        var (width, before) = (0.0, -1);
        foreach (var rune in text.EnumerateRunes())
        {
            width += Advance(rune) is var advance && double.IsNaN(advance) ? Foreign : advance;
            if (IsKerned(before) && IsKerned(rune.Value))
            {
                width += _kerning[Pair(before, rune.Value)];
            }

            before = rune.Value;
        }

        return width;
    }

    private double Advance(Rune rune) =>
        rune.Value < Latin ? _latin[rune.Value]
        : _others.TryGetValue(rune.Value, out var advance) ? advance
        : Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format ? 0
        : double.NaN;

    private static bool IsKerned(int code) => code is >= FirstKerned and < FirstKerned + Kerned;

    private static int Pair(int first, int second) => ((first - FirstKerned) * Kerned) + second - FirstKerned;
}
