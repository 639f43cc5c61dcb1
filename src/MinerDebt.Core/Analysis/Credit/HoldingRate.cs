using System.Globalization;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Credit;

/// <summary>What is paid on a holding at a day.</summary>
/// <param name="Percent">A year; null if it is not known.</param>
/// <param name="Floating">A rate that is no fixed coupon, as the terms of that day put it; null if they say nothing.</param>
public sealed record HoldingRate(Holding Holding, RateKind Kind, decimal? Percent, string? Floating)
{
    /// <summary>The rate as the terms of that day put it; null if they say nothing.</summary>
    public string? Text => Kind == RateKind.Fixed ? string.Create(CultureInfo.InvariantCulture, $"{Percent:0.###}%") : Floating;

    public long PrincipalUsd => Holding.Position.Principal;

    // Both are asked again of thousands, when their offerings are no longer close to the processor.

    public bool IsConvertible { get; } = Holding.Ledger.Offering.Type == InstrumentType.ConvertibleNote;

    /// <summary>Whether what an all-in rate needs is known, which it is of few.</summary>
    internal bool HasAllIn { get; } = AllInRate.CanBe(Holding.Ledger.Offering);

    /// <summary>A year's interest on what is owed, US dollars; null if the rate is not known.</summary>
    public decimal? InterestUsd => PrincipalUsd * Percent / 100m;

    /// <param name="sofrPercent">On that day; null if it is not known.</param>
    public static HoldingRate Of(Holding holding, DateOnly day, decimal? sofrPercent)
    {
        var terms = holding.Ledger.TermsOn(day);
        return (terms.CouponPercent, terms.CouponPercent is null ? FloatingRate.Parse(terms.FloatingRate) : null, sofrPercent) switch
        {
            ({ } coupon, _, _) => new(holding, RateKind.Fixed, coupon, null),
            (_, { } floating, { } sofr) => new(holding, RateKind.Floating, floating.At(sofr), terms.FloatingRate),
            _ => new(holding, RateKind.Unknown, null, terms.FloatingRate),
        };
    }
}

public enum RateKind
{
    Fixed,

    /// <summary>Over SOFR, counted at the SOFR of the day.</summary>
    Floating,

    /// <summary>Not known, or over a base of which no series is kept.</summary>
    Unknown,
}
