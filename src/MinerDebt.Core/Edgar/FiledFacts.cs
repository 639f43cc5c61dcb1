namespace MinerDebt.Core.Edgar;

/// <summary>What was read from a file of EDGAR.</summary>
/// <param name="Cik">Of the company, 10 digits; null if the file does not say.</param>
/// <param name="Name">Of the company, as the file says it.</param>
/// <param name="Values">Of the company as a whole.</param>
/// <param name="Labels">What a concept is called, where the file says it.</param>
/// <param name="PartCount">Values of a part of the company, a class of shares or one instrument: they are no totals.</param>
/// <param name="NotReadCount">Values that could not be read: without a day, or a number written in a way that is not known.</param>
public sealed record FiledFacts(
    string? Cik, string? Name, IReadOnlyList<FiledValue> Values, IReadOnlyDictionary<string, string> Labels, int PartCount, int NotReadCount)
{
    /// <summary>Ten digits from a number with or without leading zeros; null if it is none.</summary>
    internal static string? CikOf(string text) => text.Length is > 0 and <= 10 && text.All(char.IsAsciiDigit) ? text.PadLeft(10, '0') : null;
}
