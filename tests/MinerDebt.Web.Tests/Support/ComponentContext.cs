using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Book;
using MinerDebt.Web.Address;
using MudBlazor.Services;

namespace MinerDebt.Web.Tests.Support;

/// <summary>Renders components with the services that pages have, and with a browser that answers nothing.</summary>
public abstract class ComponentContext : BunitContext
{
    protected ComponentContext()
    {
        Services.AddMudServices();
        // Components ask these for the day of their page; without one in the address no book is opened.
        Services.AddSingleton(TimeProvider.System).AddSingleton(new CurrentBook(null!, null!)).AddScoped<PageDay>();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    /// <summary>The text of an element with its white space as one reads it.</summary>
    protected static string Words(AngleSharp.Dom.INode node) =>
        string.Join(' ', node.TextContent.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
