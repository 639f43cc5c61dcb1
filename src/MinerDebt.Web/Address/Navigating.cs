using Microsoft.AspNetCore.Components;

namespace MinerDebt.Web.Address;

/// <summary>The program's own paths, wherever on its site it is.</summary>
public static class Navigating
{
    /// <summary>Goes to a path of the program, such as <c>/admin</c>.</summary>
    public static void Go(this NavigationManager navigation, string path, bool forceLoad = false, bool replace = false) =>
        navigation.NavigateTo(path.StartsWith('/') ? path[1..] : path, forceLoad, replace);

    /// <summary>The path of the program that an address leads to, such as <c>/debt</c>; of another site, its own.</summary>
    /// <param name="navigation">Knows where the program is.</param>
    /// <param name="address">A path of the program, or a whole address.</param>
    public static string PathOf(this NavigationManager navigation, string address)
    {
        if (address.StartsWith('/'))
        {
            return new Uri(new Uri(navigation.BaseUri), address).AbsolutePath;
        }

        var whole = navigation.ToAbsoluteUri(address);
        return whole.AbsoluteUri.StartsWith(navigation.BaseUri, StringComparison.OrdinalIgnoreCase) ? "/" + whole.AbsolutePath[new Uri(navigation.BaseUri).AbsolutePath.Length..] : whole.AbsolutePath;
    }
}
