using System.Globalization;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Text;

/// <summary>A change of terms in words.</summary>
public static class AmendmentText
{
    /// <summary>Which term was changed: <c>Maturity</c>, <c>Other terms</c>.</summary>
    public static string Of(AmendedField field) => field == AmendedField.Other ? "Other terms" : Names.Of(field);

    /// <summary>The later of the change and the day of its source; null if that has no day.</summary>
    public static DateOnly? KnownOn(Amendment amendment) => amendment.Source.Date is { } told ? told > amendment.ChangedOn ? told : amendment.ChangedOn : null;

    /// <summary>A value before or after: an amount as an amount, a day as a day, all else as the source puts it.</summary>
    public static string Value(Amendment amendment, string? value) => (amendment.Field, value) switch
    {
        (_, null or "") => "not known",
        (AmendedField.Size, { } text) when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var usd) => Usd.Exact(usd),
        (AmendedField.Maturity, { } text) when PartialDate.TryParse(text, out var day) => Terms.Day(day),
        (AmendedField.Settlement, { } text) when Enum.TryParse<Settlement>(text, out var settlement) => Names.Of(settlement),
        (AmendedField.ConversionPrice, { } text) when decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price) => Shares.Price(price),
        var (_, text) => text,
    };
}
