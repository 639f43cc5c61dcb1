using System.Globalization;
using MinerDebt.Core.Analysis.Drivers;
using MinerDebt.Core.Analysis.Maturities;
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
        null => "not to the end of " + scenario.Last.Year.ToString(CultureInfo.InvariantCulture),
        { IsSure: false } => "not known",
        { Key: null } => "at once",
        { Key: var key } => OfBucket(key, scenario),
    };
}
