using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace MinerDebt.Web.Charts;

/// <summary>
/// Writes svg text elements. Razor reads a text tag inside a loop as its own directive, hence the builder.
/// </summary>
public static class SvgTexts
{
    /// <summary>Texts of one anchor, which their group's class sets.</summary>
    public static RenderFragment Of(IEnumerable<PlacedText> texts) => builder =>
    {
        foreach (var text in texts)
        {
            Write(builder, text, withAnchor: false);
        }
    };

    /// <summary>Texts of different anchors.</summary>
    public static RenderFragment Anchored(IEnumerable<PlacedText> texts) => builder =>
    {
        foreach (var text in texts)
        {
            Write(builder, text, withAnchor: true);
        }
    };

    private static void Write(RenderTreeBuilder builder, PlacedText text, bool withAnchor)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", SvgText.Number(text.X));
        builder.AddAttribute(2, "y", SvgText.Number(text.Baseline));
        if (withAnchor)
        {
            builder.AddAttribute(3, "text-anchor", text.AnchorName);
        }

        if (!TextMeasure.IsSure(text.Text))
        {
            builder.AddAttribute(4, "textLength", SvgText.Number(text.Width));
            builder.AddAttribute(5, "lengthAdjust", "spacingAndGlyphs");
        }

        builder.AddContent(6, text.Text);
        builder.CloseElement();
    }
}
