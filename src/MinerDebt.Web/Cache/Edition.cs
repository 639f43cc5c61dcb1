using System.Globalization;

namespace MinerDebt.Web.Cache;

/// <summary>What all answers of a moment have in common: the version of the book, and the day, which pages speak of.</summary>
/// <param name="Day">UTC.</param>
internal sealed record Edition(long Version, DateOnly Day)
{
    public string Name { get; } = string.Create(CultureInfo.InvariantCulture, $"{Version}-{Day:yyyyMMdd}");
}
