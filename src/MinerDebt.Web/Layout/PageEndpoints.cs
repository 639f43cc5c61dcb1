using Microsoft.AspNetCore.Components;

namespace MinerDebt.Web.Layout;

internal static class PageEndpoints
{
    /// <summary>
    /// Each page under one of two roots. A root maps all pages of the program; at the address of a page of the other one it is
    /// marked, and <see cref="OtherRootPolicy"/> leaves it out.
    /// </summary>
    public static void MapPages(this WebApplication app)
    {
        app.MapRazorComponents<ReaderApp>().Add(endpoint => Mark(endpoint, isOther: IsOfEditors(endpoint)));
        // Who may frame it is said for all answers together.
        app.MapRazorComponents<EditorApp>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null).Add(endpoint => Mark(endpoint, isOther: !IsOfEditors(endpoint)));
    }

    private static bool IsOfEditors(EndpointBuilder endpoint) => !endpoint.Metadata.OfType<ExcludeFromInteractiveRoutingAttribute>().Any();

    private static void Mark(EndpointBuilder endpoint, bool isOther)
    {
        if (isOther)
        {
            endpoint.Metadata.Add(OtherRoot.Mark);
        }
    }
}

/// <summary>Marks the endpoint of a page under the root that it does not belong to.</summary>
internal sealed class OtherRoot
{
    public static OtherRoot Mark { get; } = new();
}
