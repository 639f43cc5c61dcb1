#!/usr/bin/env python3
"""Makes the font that the pages ship, and the table of its widths by which charts are laid out.

    npm pack inter-ui@4.1.1 && tar xzf inter-ui-4.1.1.tgz package/variable/InterVariable.woff2
    apt-get install python3-fonttools python3-brotli
    make-font.py package/variable/InterVariable.woff2

It writes ../wwwroot/fonts/inter.woff2, from that a font for each weight for pictures, and InterMetrics.cs, the same bytes each time.

From Inter it keeps the Latin letters of Europe, the signs that the pages use, weights 400 to 700, kerning, and figures of one
width (tnum). In Inter that feature also widens hyphens, parentheses and spaces, which would loosen all prose
where figures stand: here it is for digits alone. Contextual alternates are left out, so that a text is as wide as its
characters and their kerning, wherever it stands.
"""
import hashlib
import json
import pathlib
import sys
import textwrap

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = pathlib.Path(__file__).resolve().parent
FONT = HERE.parent / "wwwroot/fonts/inter.woff2"
TABLE = HERE / "InterMetrics.cs"
PICTURES = HERE.parent / "Downloads/Pictures/Fonts"

SIGNS = "‐‑‒–—‘’‚“”„†‡•…‰′″‹›€™←↑→↓−≈≠≤≥⌃⌄■□▲▼●○✓✗\u2007\u2008\u2009\u202f"
ACCENTS = [*range(0x300, 0x305), *range(0x306, 0x309), 0x30A, 0x30B, 0x30C, 0x327, 0x328]
CHARACTERS = {*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x218, 0x21C), *map(ord, SIGNS), *ACCENTS}
ASCII = range(0x20, 0x7F)
WEIGHTS = {"Regular": 400, "Bold": 600}
INDENT = " " * 8


def lookups(font, table, feature):
    """The subtables of a feature, in order."""
    table = font[table].table
    wanted = {i for record in table.FeatureList.FeatureRecord if record.FeatureTag == feature for i in record.Feature.LookupListIndex}
    for i in sorted(wanted):
        yield [getattr(part, "ExtSubTable", part) for part in table.LookupList.Lookup[i].SubTable]


def make_font(source):
    font = TTFont(source, recalcTimestamp=False)
    digits = {font.getBestCmap()[ord(digit)] for digit in "0123456789"}
    for parts in lookups(font, "GSUB", "tnum"):
        for part in parts:
            part.mapping = {glyph: figure for glyph, figure in part.mapping.items() if glyph in digits}

    options = subset.Options()
    options.layout_features = ["kern", "tnum", "ccmp", "locl", "mark", "mkmk"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.hinting = False
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    font = instancer.instantiateVariableFont(font, {"opsz": 14, "wght": (400, 700)})
    font.flavor = "woff2"
    font.save(FONT)


def make_picture_fonts():
    """What draws pictures reads no woff2 and no variable fonts, and asks for no features: the digits of one width are the only ones."""
    for weight in WEIGHTS.values():
        font = instancer.instantiateVariableFont(TTFont(FONT, recalcTimestamp=False), {"wght": weight})
        figures = {glyph: figure for parts in lookups(font, "GSUB", "tnum") for part in parts for glyph, figure in part.mapping.items()}
        for table in font["cmap"].tables:
            table.cmap = {code: figures.get(glyph, glyph) for code, glyph in table.cmap.items()}
        for record in font["name"].names:
            if record.nameID in (1, 4):
                record.string = "Inter"
        font["OS/2"].usWeightClass = weight
        font.flavor = None
        font.save(PICTURES / f"inter-{weight}.ttf")


class Face:
    """One weight of the shipped font, with digits of one width."""

    def __init__(self, weight):
        font = instancer.instantiateVariableFont(TTFont(FONT), {"wght": weight})
        figures = {glyph: figure for parts in lookups(font, "GSUB", "tnum") for part in parts for glyph, figure in part.mapping.items()}
        self.glyphs = {code: figures.get(glyph, glyph) for code, glyph in font.getBestCmap().items()}
        self.em = font["head"].unitsPerEm
        self.advances = {code: font["hmtx"][glyph][0] for code, glyph in self.glyphs.items()}
        # A mark stands over the letter before it, which the layout tables see to.
        for code in ACCENTS:
            self.advances[code] = 0
        self.pairs = list(lookups(font, "GPOS", "kern"))

    def kerning(self, first, second):
        left, right = self.glyphs[first], self.glyphs[second]
        total = 0
        for parts in self.pairs:
            for part in parts:
                found = self.pair(part, left, right)
                if found is not None:
                    total += found
                    break
        return total

    @staticmethod
    def pair(part, left, right):
        if left not in part.Coverage.glyphs:
            return None
        if part.Format == 1:
            for record in part.PairSet[part.Coverage.glyphs.index(left)].PairValueRecord:
                if record.SecondGlyph == right:
                    return getattr(record.Value1, "XAdvance", 0)
            return None
        row = part.Class1Record[part.ClassDef1.classDefs.get(left, 0)]
        return getattr(row.Class2Record[part.ClassDef2.classDefs.get(right, 0)].Value1, "XAdvance", 0)


def kernings(face):
    """The pairs of each kerning, the pairs written one after the other."""
    pairs = {}
    for first in ASCII:
        for second in ASCII:
            if by := face.kerning(first, second):
                pairs.setdefault(by, []).append(chr(first) + chr(second))
    return sorted(pairs.items())


def numbers(name, values):
    body = textwrap.fill(", ".join(map(str, values)), 120, initial_indent=INDENT, subsequent_indent=INDENT)
    return f"    public static ReadOnlySpan<ushort> {name} =>\n    [\n{body},\n    ];\n"


def kerned(name, pairs):
    body = ",\n".join(f"{INDENT}({by}, {json.dumps(''.join(texts))})" for by, texts in pairs)
    return f"    public static IReadOnlyList<(short By, string Pairs)> {name} {{ get; }} =\n    [\n{body},\n    ];\n"


def make_table():
    codes = sorted(TTFont(FONT).getBestCmap())
    ranges = []
    for code in codes:
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])

    parts = [numbers("Ranges", [end for both in ranges for end in both])]
    for name, weight in WEIGHTS.items():
        face = Face(weight)
        parts += [
            numbers(f"{name}Advances", [face.advances[code] for code in codes]),
            kerned(f"{name}Kerning", kernings(face)),
        ]

    digest = hashlib.sha256(FONT.read_bytes()).hexdigest()
    blocks = "\n".join(parts)
    TABLE.write_text(f"""\
// <auto-generated>Made by make-font.py from the font that is shipped.</auto-generated>
namespace MinerDebt.Web.Charts;

/// <summary>The widths of <c>wwwroot/fonts/inter.woff2</c>, in units of which an em has <see cref="Em"/>.</summary>
internal static class InterMetrics
{{
    public const int Em = {face.em};

    /// <summary>Of the file that was measured.</summary>
    public const string Sha256 = "{digest}";

    // First and last of each run of characters; the advances are in their order. Of kernings only those between characters of
    // ASCII are here, by how much, with the pairs one after the other.
{blocks}}}
""", encoding="utf-8")
    print(f"{FONT.name}: {FONT.stat().st_size} bytes, {len(codes)} characters; {TABLE.name}: {TABLE.stat().st_size} bytes")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    make_font(sys.argv[1])
    make_picture_fonts()
    make_table()
