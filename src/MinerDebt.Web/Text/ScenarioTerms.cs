using System.Globalization;
using MinerDebt.Core.Analysis.Drivers;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Analysis.Scenario;

namespace MinerDebt.Web.Text;

/// <summary>The words of a scenario.</summary>
public static class ScenarioTerms
{
    public static string OfBucket(string key, WhatIf scenario) => DueTerms.OfBucket(key, scenario.Last.Year);

    /// <summary>Which puts count, after "and".</summary>
    public static string OfPuts(Shocks shocks) => shocks.SharePercent is { } percent
        ? string.Create(CultureInfo.InvariantCulture, $"the holder puts without a condition whose share price, at {percent:0.##}% of the last one, is below the conversion price")
        : "every holder put without a condition on its first day, as on the maturity wall";

    public static string Of(PutChoice choice) => $"put on {Terms.LongDay(choice.Put.On)}; conversion price {Shares.Price(choice.ConversionPriceUsd)}"
        + (choice.Decision == PutDecision.Counted ? "" : $", share price {Shares.Price(choice.SharePriceUsd)}");

    /// <summary>Why a put is decided as it is.</summary>
    public static string Rule(PutChoice choice) => choice.Decision switch
    {
        PutDecision.Counted => "No share price is asked, so that it counts, as on the maturity wall.",
        PutDecision.Exercised => $"The share price of {Shares.Price(choice.SharePriceUsd)} is below the conversion price of {Shares.Price(choice.ConversionPriceUsd)}.",
        PutDecision.Kept => $"The share price of {Shares.Price(choice.SharePriceUsd)} is not below the conversion price of {Shares.Price(choice.ConversionPriceUsd)}.",
        _ => "The share price or the conversion price is not known, so that it counts.",
    };

    /// <summary>How a conversion price is made; null where it is read as it is, or not known.</summary>
    public static string? OfConversion(ConversionTerms? terms) => terms is null or { Basis: ConversionBasis.PriceOnly } ? null : $"1,000 ÷ {Shares.Number(terms.Rate, "")} shares per $1,000";

    public static string Of(PutDecision decision) => decision switch
    {
        PutDecision.Counted => "Counted",
        PutDecision.Exercised => "Put: out of the money",
        PutDecision.Kept => "Kept: in the money",
        _ => "Counted: a price is not known",
    };

    /// <summary><c>2.43×</c>, <c>≥ 2.43×</c>.</summary>
    public static string Of(BoundedRatio? ratio) => ratio is { } known
        ? known.Bound switch { Bound.AtLeast => "≥ ", Bound.AtMost => "≤ ", _ => "" } + DriverTerms.Times(known.Value)
        : Terms.Unknown;

    /// <summary>When a miner runs short.</summary>
    public static string Of(Shortfall? shortfall, WhatIf scenario) => shortfall switch
    {
        null => "not through " + scenario.Last.Year.ToString(CultureInfo.InvariantCulture),
        { IsSure: false } => "not known",
        { Key: null } => "at once",
        { Key: var key } => OfBucket(key, scenario),
    };
}
