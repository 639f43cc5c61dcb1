using System.Globalization;

namespace MinerDebt.Core.Model;

/// <summary>Bitcoin pledged for one loan, or for several together. Loan-to-value ratios are percent.</summary>
public sealed record Pledge : Fact, ISourced
{
    /// <summary>What makes it unique among those of its kind.</summary>
    public override string Key
    {
        get => string.Create(CultureInfo.InvariantCulture, $"{string.Join(';', OfferingIds)} {AsOf:yyyy-MM-dd}");
        protected init { }
    }

    /// <summary>The loans that it secures, in the order of the alphabet.</summary>
    public required IReadOnlyList<string> OfferingIds { get; init; }

    /// <summary>The day on which it was so.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Bitcoin; null if the amount is not known.</summary>
    public decimal? BtcPledged { get; init; }

    /// <summary>When the loan was made.</summary>
    public decimal? InitialLtvPercent { get; init; }

    /// <summary>From which the lender may ask for more bitcoin.</summary>
    public decimal? MarginCallLtvPercent { get; init; }

    /// <summary>From which the lender may sell the bitcoin.</summary>
    public decimal? LiquidationLtvPercent { get; init; }

    /// <summary>Where it was read.</summary>
    public required Source Source { get; init; }
}
