namespace MinerDebt.Core.Exchange.Tables;

/// <summary>Tells by its name and its first bytes whether a file can be a table, and what it is if not.</summary>
internal static class FileKind
{
    private const string Zip = "a zip archive or a workbook";

    private static readonly (byte[] Start, string Name)[] Signatures =
    [
        ("PK\u0003\u0004"u8.ToArray(), Zip),
        ("PK\u0005\u0006"u8.ToArray(), Zip),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old .xls workbook or one with a password"),
        ("%PDF"u8.ToArray(), "a PDF"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a picture"),
        ([0xFF, 0xD8, 0xFF], "a picture"),
        ("GIF8"u8.ToArray(), "a picture"),
        ([0x1F, 0x8B], "a compressed file"),
        ("{\\rtf"u8.ToArray(), "a text document (RTF)"),
        ("<!DOCTYPE"u8.ToArray(), "a web page"),
        ("<html"u8.ToArray(), "a web page"),
        ("<?xml"u8.ToArray(), "an XML file"),
    ];

    public static bool IsWorkbook(string fileName) => Ending(fileName) == ".xlsx";

    public static void Refuse(string path, string fileName)
    {
        var length = new FileInfo(path).Length;
        if (length > TableLimits.Bytes)
        {
            throw new TableException($"The file has {length / 1024 / 1024} MB, and {TableLimits.Bytes / 1024 / 1024} MB fit: split it into smaller files.");
        }

        if (length == 0)
        {
            throw new TableException("The file is empty.");
        }

        var found = Found(path);
        var refusal = (Ending(fileName), found) switch
        {
            (".xlsm" or ".xltm" or ".xlsb", _) => "The workbook can hold macros: save it as .xlsx or CSV.",
            (".xls", _) or (_, "an old .xls workbook or one with a password") =>
                "This is an old .xls workbook or one with a password; save it as .xlsx without a password, or as CSV.",
            (".ods", _) => "It is an OpenDocument table: save it as .xlsx or CSV.",
            (".xlsx", Zip) or (".csv" or ".tsv" or ".txt", null) => null,
            (".csv" or ".tsv" or ".txt", Zip) => $"\"{fileName}\" is {Zip}, not a text; if it is a workbook, give it a name that ends in .xlsx.",
            (".xlsx", null) => $"\"{fileName}\" is not a workbook; if it is a CSV file, give it a name that ends in .csv.",
            (".csv" or ".tsv" or ".txt" or ".xlsx", _) => $"\"{fileName}\" is {found}, not a table: save the table as CSV or .xlsx.",
            _ => $"\"{fileName}\" is not a table: choose a file whose name ends in .csv, .tsv, .txt or .xlsx.",
        };
        if (refusal is not null)
        {
            throw new TableException(refusal);
        }
    }

    private static string Ending(string fileName) => Path.GetExtension(fileName).ToLowerInvariant();

    private static string? Found(string path)
    {
        Span<byte> start = stackalloc byte[16];
        using var file = File.OpenRead(path);
        start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        foreach (var (signature, name) in Signatures)
        {
            if (start.StartsWith(signature))
            {
                return name;
            }
        }

        return null;
    }
}
