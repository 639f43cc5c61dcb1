using System.Globalization;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Admin.Entry.Offerings;

/// <summary>What follows from the texts of a new offering. Nothing is filled in before a person takes it.</summary>
public static class OfferedValues
{
    /// <param name="form">Of an offering.</param>
    /// <param name="known">What is stored.</param>
    /// <param name="today">What lies after it has not happened.</param>
    public static IReadOnlyList<OfferedValue> Of(FactForm form, Facts known, DateOnly today)
    {
        // What cannot be read yet counts as blank.
        var (texts, _) = TypedTexts.Read(form.Kind, form.Texts, new Companies(known).Ticker);
        var typed = (Offering)form.Kind.Read(texts, []);
        return [.. All(typed, texts, known, today).Where(offered => form.Texts[offered.Column].Trim().Length == 0)];
    }

    private static IEnumerable<OfferedValue> All(Offering typed, IReadOnlyDictionary<string, string> texts, Facts known, DateOnly today)
    {
        if (typed is { BasePrincipalUsd: { } basis })
        {
            yield return new("principal_usd", FactColumn.Write(basis + (typed.OptionPrincipalUsd ?? 0)), typed.OptionPrincipalUsd is null ? "the base, without an option" : "base and option");
        }
        else if (typed is { PrincipalUsd: { } principal } && principal >= (typed.OptionPrincipalUsd ?? 0))
        {
            yield return new("base_principal_usd", FactColumn.Write(principal - (typed.OptionPrincipalUsd ?? 0)), typed.OptionPrincipalUsd is null ? "all of the principal" : "principal less option");
        }

        foreach (var offered in Conversion(typed))
        {
            yield return offered;
        }

        if ((typed.ClosedOn ?? typed.PricedOn ?? typed.AnnouncedOn) is { } day)
        {
            yield return typed.ClosedOn is { } closed && closed <= today ? new("status", nameof(OfferingStatus.Outstanding), "it has closed") : new("status", nameof(OfferingStatus.Announced), "it has not closed");
            if (texts["ticker"].Length > 0 && Kind(texts["instrument_type"]) is { } kind)
            {
                yield return new("offering_id", Free(string.Create(CultureInfo.InvariantCulture, $"{texts["ticker"].ToLowerInvariant()}-{day:yyyy-MM}-{kind}{(typed.MaturesOn is { } matures ? $"-{matures.Year}" : "")}"), known), "ticker, month, kind and maturity");
            }
        }

        if (Title(typed, texts["instrument_type"]) is { } title)
        {
            yield return new("title", title, "rate, kind and maturity");
        }

        if (texts["instrument_type"].Length > 0)
        {
            yield return new("currency", "USD", "most are");
            yield return new("new_money", "yes", "most are");
        }
    }

    private static IEnumerable<OfferedValue> Conversion(Offering typed)
    {
        var price = typed.ConversionPriceUsd ?? (typed.ConversionRate is > 0 and var rate ? Math.Round(1_000 / rate, 2) : null);
        if (price is not > 0)
        {
            yield break;
        }

        yield return new("conversion_price_usd", FactColumn.Write(price), "1,000 ÷ shares per $1,000");
        yield return new("conversion_rate", FactColumn.Write(Math.Round(1_000 / price.Value, 4)), "1,000 ÷ conversion price");
        if (typed.ReferencePriceUsd is > 0 and var reference)
        {
            yield return new("conversion_premium_pct", FactColumn.Write(Math.Round(100 * ((price.Value / reference) - 1), 1)), "conversion price over reference price");
        }

        if (typed.ConversionPremiumPercent is > -100 and var premium)
        {
            yield return new("reference_price_usd", FactColumn.Write(Math.Round(price.Value / (1 + (premium / 100)), 2)), "conversion price less premium");
        }
    }

    private static string? Kind(string type) => type switch
    {
        nameof(InstrumentType.ConvertibleNote) => "conv",
        nameof(InstrumentType.SeniorSecuredNote) => "ssn",
        nameof(InstrumentType.SeniorUnsecuredNote) => "sun",
        nameof(InstrumentType.TermLoan) => "term",
        nameof(InstrumentType.CreditFacility) => "facility",
        nameof(InstrumentType.BitcoinBackedLoan) => "btc",
        nameof(InstrumentType.EquipmentFinancing) => "equipment",
        nameof(InstrumentType.RelatedPartyLoan) => "related",
        _ => null,
    };

    private static string? Title(Offering typed, string type)
    {
        var name = type switch
        {
            nameof(InstrumentType.ConvertibleNote) => "Convertible Senior Notes",
            nameof(InstrumentType.SeniorSecuredNote) => "Senior Secured Notes",
            nameof(InstrumentType.SeniorUnsecuredNote) => "Senior Notes",
            nameof(InstrumentType.TermLoan) => "term loan",
            nameof(InstrumentType.BitcoinBackedLoan) => "bitcoin-backed loan",
            _ => null,
        };
        var rate = typed.CouponPercent is { } coupon ? coupon.ToString("0.00#", CultureInfo.InvariantCulture) + "% " : "";
        var title = name is null || typed.MaturesOn is null ? null : string.Create(CultureInfo.InvariantCulture, $"{rate}{name} due {typed.MaturesOn.Value.Year}");
        return title is null ? null : char.ToUpperInvariant(title[0]) + title[1..];
    }

    private static string Free(string id, Facts known)
    {
        var free = id;
        for (var number = 2; known.Find<Offering>(free) is not null; number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
        }

        return free;
    }
}
