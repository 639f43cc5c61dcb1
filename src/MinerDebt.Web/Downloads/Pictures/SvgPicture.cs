using System.Globalization;
using System.Xml.Linq;
using MinerDebt.Web.Charts;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Downloads.Pictures;

/// <summary>A view as a picture that stands alone: the page's drawing with title, measure, notes, source, day and address around it.</summary>
/// <param name="address">Of the page, without the scheme.</param>
/// <param name="day">The day that the picture is of.</param>
public sealed class SvgPicture(ChartView view, PictureOptions options, string address, DateOnly day)
{
    private const double TitleFont = 17;
    private const double NoteFont = 11;
    private const double Text = 12.3;
    private const double LineHeight = 1.35;
    private const double Swatch = 10;
    private const double LowestDrawing = 150;
    private const double SmallestSideLabels = 480;
    private const double LargeFrame = 840;
    private const double LeastShown = 0.75;
    private const double FacetGap = 14;
    private const int MostNotes = 4;
    private const int MostTitleLines = 3;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly double _edge = options.Width < SmallestSideLabels ? 14 : 20;
    private readonly List<XElement> _parts = [];
    private double _top;
    private double _bottom;

    private double Room => options.Width - (2 * _edge);

    /// <summary>Whether the series stand in a legend: where there is no room beside the last column, or the page has none.</summary>
    private bool HasLegend => Legended.Count > 1;

    private IReadOnlyList<ChartSeries> Legended => view.Drawing switch
    {
        Drawing.Columns columns when columns.IsCompact || Room < SmallestSideLabels => columns.Data.Series,
        Drawing.Facets facets => facets.Series,
        _ => [],
    };

    /// <param name="draw">Draws in a frame, as a page does.</param>
    /// <param name="font">The font as a data address; null for a program that has the font.</param>
    public async Task<XDocument> DrawAsync(Func<Drawing, ChartFrame, Task<XElement>> draw, string? font)
    {
        (_top, _bottom) = (_edge, options.Height - _edge);
        Write(Cut(TextMeasure.Wrap(view.Title, TitleFont, Room, bold: true), MostTitleLines, TitleFont, bold: true), TitleFont, "ink bold");
        Write(TextMeasure.Wrap(view.Measure, Text, Room), Text, "soft");
        if (view.Drawing.IsEmpty)
        {
            Foot();
            _top += Text;
            Write(TextMeasure.Wrap($"Nothing to draw. {view.Summary}", Text, Room), Text, "ink");
        }
        else
        {
            _top += 4;
            Legend();
            Foot();
            await (view.Drawing is Drawing.Facets facets ? FillAsync(facets, draw) : FillAsync(draw));
        }

        return Document(font);
    }

    private async Task FillAsync(Func<Drawing, ChartFrame, Task<XElement>> draw)
    {
        var like = ChartFrame.Full[Room < SmallestSideLabels ? 0 : Room < LargeFrame ? 1 : 2];
        // Where there is less height than a drawing takes, it is drawn larger and shown smaller: no two texts meet.
        var (height, larger) = (_bottom - _top, Math.Max(1, LowestDrawing / (_bottom - _top)));
        var frame = like with { Width = Room * larger, Height = height * larger, HasSideLabels = like.HasSideLabels && !HasLegend };
        Place(await draw(view.Drawing, frame), _edge, _top, Room, height);
    }

    // As many of the small charts as can be read, the first ones; each under its name and its value.
    private async Task FillAsync(Drawing.Facets facets, Func<Drawing, ChartFrame, Task<XElement>> draw)
    {
        const double name = Text * LineHeight;
        var last = NoteFont * LineHeight;
        var (count, columns, shown) = FacetGrid.Fit(facets.Shown.Count, Room, _bottom - _top - last, ChartFrame.Facet, name, FacetGap, LeastShown);
        if (count == facets.Shown.Count && facets.Others == 0)
        {
            last = 0;
        }

        var rows = (count + columns - 1) / columns;
        var (width, height) = ((Room - (FacetGap * (columns - 1))) / columns, ((_bottom - _top - last) / rows) - name);
        var larger = Math.Max(1, 1 / shown);
        for (var index = 0; index < count; index++)
        {
            var facet = facets.Shown[index];
            var (x, y) = (_edge + (index % columns * (width + FacetGap)), _top + (index / columns * (height + name)));
            _parts.Add(Line(facet.Name, x, y + Text, Text, "ink bold"));
            _parts.Add(Line(facet.Value, x + width, y + Text, Text, "soft", "end"));
            Place(await draw(new Drawing.Columns(facet.Data, facets.Shape), ChartFrame.Facet with { Width = width * larger, Height = height * larger }), x, y + name, width, height);
        }

        if (last > 0)
        {
            _parts.Add(Line(facets.First(count), _edge, _bottom, NoteFont, "soft"));
        }
    }

    private void Place(XElement drawing, double x, double y, double width, double height)
    {
        drawing.SetAttributeValue("x", SvgText.Number(x));
        drawing.SetAttributeValue("y", SvgText.Number(y));
        drawing.SetAttributeValue("width", SvgText.Number(width));
        drawing.SetAttributeValue("height", SvgText.Number(height));
        drawing.SetAttributeValue("preserveAspectRatio", "xMidYMid meet");
        _parts.Add(drawing);
    }

    private void Legend()
    {
        if (!HasLegend)
        {
            return;
        }

        var x = _edge;
        foreach (var series in Legended.Where(series => series.IsDrawn))
        {
            var width = Swatch + 5 + TextMeasure.Width(series.Name, Text) + 12;
            if (x > _edge && x + width > _edge + Room)
            {
                (x, _top) = (_edge, _top + (Text * LineHeight));
            }

            _parts.Add(new XElement(Svg + "rect",
                new XAttribute("class", $"fill {ChartText.ColourClass(series.Slot)}"), Number("x", x), Number("y", _top + 3), Number("width", Swatch), Number("height", Swatch), new XAttribute("rx", "2")));
            _parts.Add(Line(TextMeasure.Cut(series.Name, Text, Room - Swatch - 5), x + Swatch + 5, _top + Text, Text, "ink"));
            x += width;
        }

        _top += (Text * LineHeight) + 4;
    }

    // From the bottom up: what can be left out where there is little room stands highest.
    private void Foot()
    {
        var source = $"Source: {SourceLine.Of(view)}, {Terms.LongDay(day)}";
        if (TextMeasure.Width(source, NoteFont) + 24 + TextMeasure.Width(address, NoteFont) <= Room)
        {
            _parts.Add(Line(source, _edge, _bottom, NoteFont, "soft"));
            _parts.Add(Line(address, _edge + Room, _bottom, NoteFont, "soft", "end"));
            _bottom -= NoteFont * LineHeight;
        }
        else
        {
            Rise([TextMeasure.Cut(address, NoteFont, Room)]);
            Rise(TextMeasure.Wrap(source, NoteFont, Room));
        }

        var notes = TextMeasure.Wrap(string.Join(' ', [.. Marks, .. view.Notes]), NoteFont, Room);
        var fitting = Math.Clamp((int)((_bottom - _top - LowestDrawing) / (NoteFont * LineHeight)), 0, MostNotes);
        Rise(Cut(notes, fitting, NoteFont));
        _parts.Add(new XElement(Svg + "path", new XAttribute("class", "rule"), new XAttribute("d", SvgText.Horizontals([_bottom - 2], _edge, _edge + Room))));
        _bottom -= NoteFont;
    }

    // At most so many lines, with a sign where there were more.
    private IReadOnlyList<string> Cut(IReadOnlyList<string> lines, int most, double size, bool bold = false) =>
        lines.Count <= most ? lines : most == 0 ? [] : [.. lines.Take(most - 1), TextMeasure.Cut($"{lines[most - 1]} {lines[most]}", size, Room, bold)];

    // The page has them as a key beside the chart.
    private IEnumerable<string> Marks => view.Drawing is Drawing.PriceAxis
        ? ["Circle: the bitcoin pledged is worth the loan. Diamond: margin call. Square: liquidation. Bar: from there to the price."]
        : [];

    private void Rise(IReadOnlyList<string> lines)
    {
        foreach (var line in lines.Reverse())
        {
            _parts.Add(Line(line, _edge, _bottom, NoteFont, "soft"));
            _bottom -= NoteFont * LineHeight;
        }
    }

    private void Write(IReadOnlyList<string> lines, double size, string style)
    {
        foreach (var line in lines)
        {
            _top += size * (LineHeight - 0.1);
            _parts.Add(Line(line, _edge, _top - (size * 0.2), size, style));
        }
    }

    private static XElement Line(string text, double x, double y, double size, string style, string? anchor = null) => new(
        Svg + "text", new XAttribute("class", style), Number("x", x), Number("y", y), Number("font-size", size), anchor is null ? null : new XAttribute("text-anchor", anchor), text);

    private static XAttribute Number(string name, double value) => new(name, SvgText.Number(value));

    private XDocument Document(string? font) => new(new XElement(
        Svg + "svg",
        new XAttribute("class", "chart"),
        new XAttribute("width", options.Width.ToString(CultureInfo.InvariantCulture)),
        new XAttribute("height", options.Height.ToString(CultureInfo.InvariantCulture)),
        new XAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {options.Width} {options.Height}")),
        new XAttribute("role", "img"),
        new XAttribute("font-family", "Inter, sans-serif"),
        new XElement(Svg + "title", view.Title),
        new XElement(Svg + "desc", view.Summary),
        new XElement(Svg + "style", (font is null ? "" : $"@font-face{{font-family:Inter;src:url({font});font-weight:400 700}}text{{font-variant-numeric:tabular-nums}}") + PictureStyle.Of(options.Theme, options.Background)),
        options.Background == "none" ? null : new XElement(
            Svg + "rect", new XAttribute("width", "100%"), new XAttribute("height", "100%"),
            options.Background is { } color ? new XAttribute("fill", color) : new XAttribute("class", "card")),
        _parts));
}
