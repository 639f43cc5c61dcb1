using Bunit;
using MudBlazor.Services;

namespace MinerDebt.Web.Tests.Support;

/// <summary>Renders components with the services that pages have, and with a browser that answers nothing.</summary>
public abstract class ComponentContext : BunitContext
{
    protected ComponentContext()
    {
        Services.AddMudServices();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    /// <summary>The text of an element with its white space as one reads it.</summary>
    protected static string Words(AngleSharp.Dom.INode node) =>
        string.Join(' ', node.TextContent.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
