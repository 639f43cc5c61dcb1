using System.Globalization;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Book;

/// <summary>
/// The terms of an offering as they were on a day. The offering holds what is in force now; on a day before an amendment
/// the old value of the first amendment of the field after that day was in force.
/// </summary>
internal static class AmendedTerms
{
    /// <param name="amendments">Of the offering, the earliest first.</param>
    public static Offering On(DateOnly day, Offering offering, IReadOnlyList<Amendment> amendments)
    {
        if (amendments.Count == 0)
        {
            return offering;
        }

        foreach (var amendment in InForceBefore(day, amendments))
        {
            offering = amendment.Field switch
            {
                AmendedField.Maturity when Reads(amendment.OldValue, out var matures) => offering with { MaturesOn = matures },
                AmendedField.Size when IsOf(offering, amendments) && Usd(amendment.OldValue) is { } size =>
                    offering with { BasePrincipalUsd = size, OptionPrincipalUsd = 0, PrincipalUsd = size },
                AmendedField.Rate when amendment.OldValue is { Length: > 0 } rate => Percent(rate) is { } coupon
                    ? offering with { CouponPercent = coupon, FloatingRate = null }
                    : offering with { CouponPercent = null, FloatingRate = rate },
                AmendedField.ConversionPrice when Number(amendment.OldValue) is { } price => offering with { ConversionPriceUsd = price, ConversionRate = null },
                AmendedField.HolderPut when Puts(amendment.OldValue) is { } puts => offering with { HolderPuts = puts },
                _ => offering,
            };
        }

        return offering;
    }

    /// <inheritdoc cref="On(DateOnly, Offering, IReadOnlyList{Amendment})"/>
    public static InstrumentTerms On(DateOnly day, InstrumentTerms terms, IReadOnlyList<Amendment> amendments) =>
        InForceBefore(day, amendments).FirstOrDefault(amendment => amendment.Field == AmendedField.Settlement) is { } amended
        && Enum.TryParse<Settlement>(amended.OldValue, out var settlement)
            ? terms with { Settlement = settlement }
            : terms;

    /// <summary>
    /// The amendment that made a term what it is; null if it is as it was agreed. A size counts only where it is that of
    /// the offering itself, not of a facility that is split into several.
    /// </summary>
    public static Amendment? LastOf(AmendedField field, Offering offering, IReadOnlyList<Amendment> amendments) =>
        amendments.LastOrDefault(amendment => amendment.Field == field) is { } last && (field != AmendedField.Size || IsOf(offering, amendments)) ? last : null;

    private static IEnumerable<Amendment> InForceBefore(DateOnly day, IReadOnlyList<Amendment> amendments) =>
        amendments.Where(amendment => amendment.ChangedOn > day).DistinctBy(amendment => amendment.Field);

    // Where a facility is split into one offering for each upsize, the size that was amended is that of all together.
    private static bool IsOf(Offering offering, IReadOnlyList<Amendment> amendments) =>
        Usd(amendments.Last(amendment => amendment.Field == AmendedField.Size).NewValue) == offering.PrincipalUsd;

    private static bool Reads(string? text, out PartialDate? matures)
    {
        var known = PartialDate.TryParse(text, out var date);
        matures = known ? date : null;
        return known || string.IsNullOrEmpty(text);
    }

    private static long? Usd(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var usd) ? usd : null;

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    // A fixed rate is a number and a percent sign, anything else a rate in words.
    private static decimal? Percent(string text) => text.EndsWith('%') ? Number(text[..^1]) : null;

    // Remarks on a put that has no day of its own, such as one on a change of control, change nothing.
    private static IReadOnlyList<HolderPut>? Puts(string? text)
    {
        var puts = (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(put => HolderPut.TryParse(put, null, out var known) ? known : null).ToList();
        return puts.Any(put => put is null) ? null : [.. puts.OfType<HolderPut>()];
    }
}
