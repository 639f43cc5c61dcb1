namespace MinerDebt.Web.Layout;

/// <summary>The style that names the font, in the document so that the font is asked for with the first byte.</summary>
internal static class FontStyle
{
    public static string From(string address) => $"@font-face {{ font-family: Inter; src: url({address}); font-weight: 400 700; font-display: swap }}";
}
