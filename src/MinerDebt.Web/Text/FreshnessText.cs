using System.Globalization;
using MinerDebt.Core.Analysis.Balances;

namespace MinerDebt.Web.Text;

/// <summary>How new figures are, in a line.</summary>
public static class FreshnessText
{
    /// <summary><c>Updated 26 Nov 2026 · Q2 2026 complete · 3 of 22 reported Q3</c>; of one company <c>Q3 not reported yet</c>.</summary>
    public static string Of(Freshness one) => string.Join(" · ", new[]
    {
        one.UpdatedOn is { } day ? "Updated " + day.ToString("d MMM yyyy", CultureInfo.InvariantCulture) : null,
        $"{one.Complete.Label} complete",
        one.IsNextOver ? Next(one) : null,
    }.OfType<string>());

    private static string Next(Freshness one) => (one.Of, one.Reported) switch
    {
        (1, 0) => string.Create(CultureInfo.InvariantCulture, $"Q{one.Next.Number} not reported yet"),
        (1, _) => string.Create(CultureInfo.InvariantCulture, $"Q{one.Next.Number} reported"),
        var (of, reported) => string.Create(CultureInfo.InvariantCulture, $"{reported} of {of} reported Q{one.Next.Number}"),
    };
}
