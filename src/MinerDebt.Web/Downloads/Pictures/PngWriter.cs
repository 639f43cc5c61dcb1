using System.Runtime.InteropServices;
using NetVips;

namespace MinerDebt.Web.Downloads.Pictures;

/// <summary>Makes pixels of an SVG, with the font that the program ships and no other.</summary>
internal static class PngWriter
{
    private const string FontSetting = "FONTCONFIG_FILE";

    static PngWriter()
    {
        var fonts = Path.Combine(AppContext.BaseDirectory, "fonts", "fonts.conf");
        Environment.SetEnvironmentVariable(FontSetting, fonts);
        if (!OperatingSystem.IsWindows())
        {
            // .NET keeps variables of its own there: the library reads those of the process.
            _ = SetEnvironmentVariable(FontSetting, fonts, 1);
        }

        // Each picture is made once; what it is made of is not asked for again.
        NetVips.Cache.Max = 0;
    }

    /// <summary>Whether the library is there for this platform.</summary>
    public static bool IsAvailable => ModuleInitializer.VipsInitialized;

    public static byte[] Write(byte[] svg, decimal scale)
    {
        using var picture = Image.SvgloadBuffer(svg, scale: (double)scale);
        return picture.PngsaveBuffer(compression: 6, keep: Enums.ForeignKeep.None);
    }

    [DllImport("libc", EntryPoint = "setenv", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int SetEnvironmentVariable(string name, string value, int overwrite);
}
