using System.Text;
using Microsoft.AspNetCore.Components;

namespace MinerDebt.Web.Charts;

/// <summary>Writes the targets of a chart's columns, each with its tooltip, as one text: see <see cref="SvgTexts"/>.</summary>
public static class SvgTargets
{
    public static MarkupString Of(IReadOnlyList<CategoryTarget> targets)
    {
        var svg = new StringBuilder("<g class=\"cats\">");
        foreach (var target in targets)
        {
            if (target.Href is { } href)
            {
                svg.Append("<a class=\"cat\"").Attribute("href", href);
            }
            else
            {
                svg.Append("<g class=\"cat\" tabindex=\"0\" role=\"img\"");
            }

            // What stands in it and opens something else is left out of it.
            svg.Attribute("aria-label", target.Spoken)
                .Append("><path class=\"hit\"").Attribute("d", SvgText.Rectangles([target.Hit, .. target.Holes]))
                .Append(target.Href is null ? "/></g>" : "/></a>");
            // A tooltip follows its target instead of lying in it: its texts are no part of the link's name.
            Write(svg, target.Tooltip);
        }

        return new(svg.Append("</g>").ToString());
    }

    private static void Write(StringBuilder svg, ChartTooltip tip)
    {
        svg.Append("<g class=\"tip\" aria-hidden=\"true\"><rect")
            .Number("x", tip.Box.X).Number("y", tip.Box.Y).Number("width", tip.Box.Width).Number("height", tip.Box.Height).Append(" rx=\"7\"/>");
        svg.Append("<g class=\"th\">").Texts([tip.Heading, tip.Total], withAnchor: true).Append("</g>");
        foreach (var row in tip.Rows)
        {
            svg.Append("<circle").Attribute("class", ChartText.ColourClass(row.Slot)).Number("cx", row.DotX).Number("cy", row.DotY).Append(" r=\"4\"/>");
        }

        svg.Texts(tip.Rows.Select(row => row.Name), withAnchor: false);
        Group(svg, "e", [.. tip.Rows.Select(row => row.Value)]);
        Group(svg, "tn", tip.Notes);
        Group(svg, "to", tip.Action is { } action ? [action] : []);
        svg.Append("</g>");
    }

    private static void Group(StringBuilder svg, string name, IReadOnlyList<PlacedText> texts)
    {
        if (texts.Count > 0)
        {
            svg.Append("<g").Attribute("class", name).Append('>').Texts(texts, withAnchor: false).Append("</g>");
        }
    }
}
