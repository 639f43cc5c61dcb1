using System.Globalization;

namespace MinerDebt.Core.Edgar;

/// <summary>How large a file of EDGAR may be. The largest that are known have about a third of it.</summary>
public static class EdgarLimits
{
    /// <summary>Of a file of company facts or an annual report.</summary>
    public const long Bytes = 100 * 1024 * 1024;

    /// <summary>Of one text or number in it, in bytes or characters.</summary>
    public const int TextLength = 1024 * 1024;

    /// <summary>Values in a file.</summary>
    public const int Values = 500_000;

    /// <summary>Objects in objects of JSON.</summary>
    public const int JsonDepth = 16;

    /// <summary>Elements in elements of a filing.</summary>
    public const int ElementDepth = 1_000;

    internal static EdgarException TooLarge(long bytes) =>
        new(string.Create(CultureInfo.InvariantCulture, $"It has more than {bytes / 1024 / 1024} MB, and no file of EDGAR that is read here has. Choose the companyfacts JSON of the company or the HTML of one filing."));

    internal static EdgarException TooMany() =>
        new(string.Create(CultureInfo.InvariantCulture, $"It has more than {Values:#,0} values, and no company has filed that many. Choose the companyfacts JSON of the company or the HTML of one filing."));
}
