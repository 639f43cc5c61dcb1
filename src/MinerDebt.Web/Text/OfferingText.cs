using System.Globalization;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Text;

/// <summary>An offering in words.</summary>
public static class OfferingText
{
    /// <summary><c>IREN 0.00% Convertible Senior Notes due 2031</c>.</summary>
    public static string Name(Ledger ledger) => $"{ledger.Issuer.Ticker} {ledger.Offering.Title}";

    /// <summary>Its most important terms in one sentence; what is not known is left out.</summary>
    public static string Sentence(Ledger ledger)
    {
        var offering = ledger.Offering;
        var terms = new[]
        {
            offering.PrincipalUsd is { } principal ? Usd.Short(principal) + (Terms.Coupon(offering) is var coupon && coupon != Terms.Unknown ? $" at {coupon}" : "") : null,
            offering.ClosedOn is { } closed ? $"closed {Terms.Day(closed)}" : null,
            offering.MaturesOn is { } due ? $"due {Terms.Day(due)}" : null,
            ConversionTerms.Of(offering) is { } conversion ? $"converts at {Shares.Price(offering.ConversionPriceUsd ?? conversion.PriceUsd)} a share" : null,
            Names.Of(offering.Status).ToLowerInvariant(),
        };
        return $"{Names.Singular(offering.Type)} of {ledger.Issuer.Name}: {string.Join(", ", terms.OfType<string>())}.";
    }

    /// <summary>Why it is in no sum; null if it is in them.</summary>
    public static string? NotCounted(Ledger ledger) => ledger switch
    {
        { IsCounted: true } => null,
        { Obligor.Consolidated: false } => "joint venture",
        _ => "loan inside the group",
    };

    public static string Of(OfferingDate date) => date.Kind switch
    {
        OfferingDateKind.HolderPut => "Holders may ask for it",
        OfferingDateKind.Ended => Names.Of(date.By!.Value),
        _ => date.Kind.ToString(),
    };

    /// <summary>The time from one day to a later one: <c>5 days</c>, <c>5.2 years</c>.</summary>
    public static string Between(DateOnly earlier, DateOnly later) => (later.DayNumber - earlier.DayNumber) switch
    {
        0 => "same day",
        var days and < 60 => Terms.Count(days, "day"),
        var days and < 730 => string.Create(CultureInfo.InvariantCulture, $"{days / 30.44:0} months"),
        var days => string.Create(CultureInfo.InvariantCulture, $"{days / 365.25:0.0} years"),
    };
}
