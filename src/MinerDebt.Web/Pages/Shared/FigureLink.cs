using Microsoft.AspNetCore.Components;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Pages.Shared;

/// <summary>A figure that opens its proof; what is not known has none.</summary>
internal static class FigureLink
{
    public static RenderFragment Of(string text, string address) => builder =>
    {
        if (text == Terms.Unknown)
        {
            builder.AddContent(0, text);
            return;
        }

        builder.OpenElement(1, "a");
        builder.AddAttribute(2, "href", address);
        builder.AddContent(3, text);
        builder.CloseElement();
    };
}
