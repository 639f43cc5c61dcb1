using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace MinerDebt.Web.Admin;

/// <summary>Takes the keyboard to where the answer stands, also past a browser that has gone.</summary>
internal static class Focus
{
    public static async Task OnAsync(ElementReference element)
    {
        try
        {
            await element.FocusAsync();
        }
        catch (Exception e) when (e is JSException || PageScript.IsGone(e))
        {
            // The element or its browser is not there any more.
        }
    }
}
