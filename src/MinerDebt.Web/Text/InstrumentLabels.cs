using System.Globalization;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Text;

/// <summary>Names of instruments that are short enough for a chart, and differ.</summary>
public static class InstrumentLabels
{
    /// <summary>
    /// <c>0% convertible 2032</c>: coupon, kind and year of maturity; <c>bitcoin loan of 2025</c> without these. Where two
    /// would be the same they say when they were closed, and if that does not help are numbered.
    /// </summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Offering> offerings)
    {
        var plain = offerings.Select(Plain).ToList();
        var dated = offerings.Zip(plain, (offering, label) =>
            plain.Count(other => other == label) > 1 && offering.DatedOn is { } day ? label + day.ToString(" (MMM yyyy)", CultureInfo.InvariantCulture) : label).ToList();
        return [.. dated.Select((label, index) => dated.Take(index).Count(other => other == label) is > 0 and var before
            ? string.Create(CultureInfo.InvariantCulture, $"{label} #{before + 1}")
            : label)];
    }

    private static string Plain(Offering offering)
    {
        var coupon = offering.CouponPercent?.ToString("0.###", CultureInfo.InvariantCulture) + "% ";
        var year = offering.MaturesOn is { } due ? due.FirstDay.ToString(" yyyy", CultureInfo.InvariantCulture)
            : offering.DatedOn is { } day ? day.ToString(" 'of' yyyy", CultureInfo.InvariantCulture)
            : "";
        return (offering.CouponPercent is null ? "" : coupon) + Kind(offering.Type) + year;
    }

    private static string Kind(InstrumentType type) => type switch
    {
        InstrumentType.ConvertibleNote => "convertible",
        InstrumentType.SeniorSecuredNote => "secured note",
        InstrumentType.SeniorUnsecuredNote => "unsecured note",
        InstrumentType.TermLoan => "term loan",
        InstrumentType.CreditFacility => "facility",
        InstrumentType.BitcoinBackedLoan => "bitcoin loan",
        InstrumentType.EquipmentFinancing => "equipment loan",
        _ => "related-party loan",
    };
}
