using System.Globalization;
using System.Net;

namespace MinerDebt.Web.Downloads.Embeds;

/// <summary>What another page has in its HTML to show a chart.</summary>
public static class EmbedCode
{
    /// <summary>High enough for a chart of a page's full width with its notes.</summary>
    public const int Height = 560;

    // Where the site around the frame allows scripts, the frame becomes as high as its chart is.
    private const string Follow = "<script>addEventListener('message',e=>{if(e.data?.type==='minerdebt-height')for(const f of document.querySelectorAll('iframe'))if(f.contentWindow===e.source)f.height=e.data.height})</script>";

    /// <param name="address">Of the embed, with its site.</param>
    /// <param name="width">Pixels; null for as wide as there is room.</param>
    public static string Frame(ChartView view, string address, int? width = null, int height = Height) => string.Create(
        CultureInfo.InvariantCulture,
        $"<iframe src=\"{WebUtility.HtmlEncode(address)}\" title=\"{WebUtility.HtmlEncode(view.Title)}\" width=\"{width?.ToString(CultureInfo.InvariantCulture) ?? "100%"}\" height=\"{height}\" loading=\"lazy\" style=\"border:0\"></iframe>");

    /// <inheritdoc cref="Frame"/>
    public static string Following(ChartView view, string address) => Frame(view, address) + "\n" + Follow;
}
