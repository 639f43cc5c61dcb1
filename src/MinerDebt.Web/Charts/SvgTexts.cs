using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;

namespace MinerDebt.Web.Charts;

/// <summary>
/// Writes svg text elements. A chart has hundreds of them, and is rendered in half the time where they are one text instead of
/// elements of a component.
/// </summary>
public static class SvgTexts
{
    /// <summary>Texts of one anchor, which their group's class sets.</summary>
    public static MarkupString Of(IEnumerable<PlacedText> texts) => new(new StringBuilder().Texts(texts, withAnchor: false).ToString());

    /// <summary>Texts of different anchors, in a group whose class sets none.</summary>
    public static MarkupString Anchored(IEnumerable<PlacedText> texts) => new(new StringBuilder().Texts(texts, withAnchor: true).ToString());

    internal static StringBuilder Texts(this StringBuilder svg, IEnumerable<PlacedText> texts, bool withAnchor)
    {
        foreach (var text in texts.Where(text => text.Text.Length > 0))
        {
            svg.Append("<text").Number("x", text.X).Number("y", text.Baseline);
            if (withAnchor && text.Anchor != TextAnchor.Start)
            {
                svg.Attribute("text-anchor", text.AnchorName);
            }

            if (!TextMeasure.IsSure(text.Text))
            {
                svg.Number("textLength", text.Width).Attribute("lengthAdjust", "spacingAndGlyphs");
            }

            svg.Append('>').Append(HtmlEncoder.Default.Encode(text.Text)).Append("</text>");
        }

        return svg;
    }

    internal static StringBuilder Number(this StringBuilder svg, string name, double value) =>
        svg.Append(' ').Append(name).Append("=\"").Append(SvgText.Number(value)).Append('"');

    internal static StringBuilder Attribute(this StringBuilder svg, string name, string value) =>
        svg.Append(' ').Append(name).Append("=\"").Append(HtmlEncoder.Default.Encode(value)).Append('"');
}
