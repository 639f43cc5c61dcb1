#!/usr/bin/env python3
"""Makes last-resort.ttf, the one font that the browser of the tests finds on the machine.

    apt-get install python3-fonttools
    make-last-resort.py

Every character of it is the same box, as wide as the letters of common fixed-width fonts (0.6 em). So pages look alike in the
tests whatever fonts are installed, and a text that is not shown in the font that the pages ship is easy to see.
"""
import pathlib

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

UNITS, WIDTH, BOTTOM, TOP = 1000, 600, 0, 600

pen = TTGlyphPen(None)
for left, bottom, right, top in [(60, BOTTOM, WIDTH - 60, TOP)]:
    pen.moveTo((left, bottom))
    for point in [(left, top), (right, top), (right, bottom)]:
        pen.lineTo(point)
    pen.closePath()
box = pen.glyph()

builder = FontBuilder(UNITS, isTTF=True)
builder.setupGlyphOrder([".notdef", "space", "box"])
builder.setupCharacterMap({0x20: "space"})
builder.setupGlyf({".notdef": box, "space": TTGlyphPen(None).glyph(), "box": box})
builder.setupHorizontalMetrics({".notdef": (WIDTH, 60), "space": (WIDTH, 0), "box": (WIDTH, 60)})
builder.setupHorizontalHeader(ascent=930, descent=-240)
builder.setupOS2(sTypoAscender=930, sTypoDescender=-240, usWinAscent=930, usWinDescent=240)
builder.setupNameTable({"familyName": "Last Resort", "styleName": "Regular", "uniqueFontIdentifier": "Last Resort", "fullName": "Last Resort", "psName": "LastResort-Regular", "version": "1.0"})
builder.setupPost()

# Format 13 maps whole ranges to one glyph.
many = CmapSubtable.newSubtable(13)
many.platformID, many.platEncID, many.language, many.format, many.reserved = 3, 10, 0, 13, 0
many.cmap = {code: "space" if code in (0x20, 0xA0) else "box" for code in range(0x20, 0xD800)}
builder.font["cmap"].tables = [many]
builder.font["head"].created = builder.font["head"].modified = 0
builder.font.recalcTimestamp = False
builder.save(pathlib.Path(__file__).resolve().parent / "last-resort.ttf")
