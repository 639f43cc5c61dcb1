using System.Security.Cryptography;
using System.Text;

namespace MinerDebt.Web.Hosting;

/// <summary>What a browser may load and run for an answer (Content-Security-Policy). No answer may run a script that stands in it.</summary>
internal static class ContentPolicy
{
    /// <summary>What is no page: data, files, styles, scripts.</summary>
    public const string OfData = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>A picture that is opened by itself: it has its styles and its font in it.</summary>
    public const string OfPicture = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; frame-ancestors 'none'";

    private const string OfPages = "default-src 'none'; script-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; style-src 'self'";

    /// <summary>A page that is read: of styles that stand in it, the one that names the font.</summary>
    public static string OfReaders(string style) => $"{OfPages} {Hash(style)}";

    /// <summary>A page on which someone types: MudBlazor writes its theme, and where its lists open, as styles.</summary>
    public static string OfEditors => $"{OfPages} 'unsafe-inline'";

    /// <summary>The one thing that other sites may frame; it sends nothing and loads only what is ours.</summary>
    public static string OfEmbeds(string style) =>
        $"default-src 'none'; script-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'self'; form-action 'none'; frame-ancestors *; style-src 'self' {Hash(style)}";

    private static string Hash(string style) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'";
}
