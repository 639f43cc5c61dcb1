using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace MinerDebt.Web.Cache;

/// <summary>The many ways in which clients say what they can decode, as one of three.</summary>
internal static class AcceptedEncoding
{
    public const string Brotli = "br";
    public const string Gzip = "gzip";

    /// <summary>Brotli where it is accepted as well as gzip; empty if the client takes neither.</summary>
    public static string Best(StringValues header)
    {
        double brotli = 0, gzip = 0, any = 0;
        var (hasBrotli, hasGzip) = (false, false);
        foreach (var line in header)
        {
            foreach (var range in line.AsSpan().Split(','))
            {
                var (name, quality) = Read(line.AsSpan(range));
                switch (name)
                {
                    case "br": (brotli, hasBrotli) = (quality, true); break;
                    case "gzip" or "x-gzip": (gzip, hasGzip) = (quality, true); break;
                    case "*": any = quality; break;
                }
            }
        }

        brotli = hasBrotli ? brotli : any;
        gzip = hasGzip ? gzip : any;
        return brotli > 0 && brotli >= gzip ? Brotli : gzip > 0 ? Gzip : "";
    }

    private static (string Name, double Quality) Read(ReadOnlySpan<char> item)
    {
        var end = item.IndexOf(';');
        var name = (end < 0 ? item : item[..end]).Trim();
        var known = name.Equals("br", StringComparison.OrdinalIgnoreCase) ? "br"
            : name.Equals("gzip", StringComparison.OrdinalIgnoreCase) || name.Equals("x-gzip", StringComparison.OrdinalIgnoreCase) ? "gzip"
            : name is "*" ? "*" : "";
        var weight = end < 0 ? default : item[(end + 1)..].Trim();
        return (known, weight.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
            && double.TryParse(weight[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quality) ? quality : 1);
    }
}
