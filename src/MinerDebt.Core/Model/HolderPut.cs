using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace MinerDebt.Core.Model;

/// <summary>A day on which holders may ask for repayment at par, written <c>2029-10-01</c> or <c>2029-10-01?condition</c>.</summary>
/// <param name="On">The day.</param>
/// <param name="Condition">What must hold for it; null if nothing.</param>
public sealed record HolderPut(DateOnly On, string? Condition) : IParsable<HolderPut>
{
    /// <exception cref="FormatException">The text is not a date, with or without a condition.</exception>
    public static HolderPut Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var put)
            ? put
            : throw new FormatException($"\"{s}\" is not a put date: write for example 2029-10-01 or 2029-10-01?condition.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [NotNullWhen(true)] out HolderPut? result)
    {
        var parts = (s ?? "").Split('?', 2);
        var condition = parts.Length == 2 ? parts[1].Trim() : null;
        result = DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            && condition != ""
            ? new HolderPut(on, condition)
            : null;
        return result is not null;
    }

    public override string ToString() =>
        On.ToString("O", CultureInfo.InvariantCulture) + (Condition is null ? "" : "?" + Condition);
}
