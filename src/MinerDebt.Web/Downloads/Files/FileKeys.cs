using MinerDebt.Web.Address;

namespace MinerDebt.Web.Downloads.Files;

/// <summary>The query keys of files, beside those of pages.</summary>
internal static class FileKeys
{
    public static readonly QueryKey Separator = new("sep", "Of CSV: comma, semicolon (then with decimal commas, for spreadsheets of other languages) or tab.", "comma");
    public static readonly QueryKey Table = new("table", "Which table of a page that has several. CSV has the first if absent, JSON and XLSX have all.");
}
