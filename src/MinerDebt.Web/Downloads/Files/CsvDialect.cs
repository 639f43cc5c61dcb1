namespace MinerDebt.Web.Downloads.Files;

/// <summary>How the cells of a CSV file are separated, and how its numbers are written.</summary>
public sealed record CsvDialect(char Separator, char DecimalSign)
{
    /// <summary>What the key takes, for anyone who got it wrong.</summary>
    public const string Accepted = "choose comma, semicolon (or ;) or tab";

    public static readonly CsvDialect Comma = new(',', '.');

    /// <summary>As spreadsheets expect it where the comma is the decimal sign.</summary>
    private static readonly CsvDialect Semicolon = new(';', ',');

    private static readonly CsvDialect Tab = new('\t', '.');

    /// <returns>Null if the text is none of them.</returns>
    public static CsvDialect? Parse(string? text) => text?.ToLowerInvariant() switch
    {
        null or "" or "," or "comma" => Comma,
        ";" or "semicolon" => Semicolon,
        "\t" or "tab" => Tab,
        _ => null,
    };
}
