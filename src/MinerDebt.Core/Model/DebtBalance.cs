using System.Globalization;

namespace MinerDebt.Core.Model;

/// <summary>
/// What a miner reported at a fiscal period end for one class of borrowings; no leases, trade payables or derivatives.
/// Amounts are whole US dollars and never negative. Carrying amount and principal are never compared as if they were one.
/// </summary>
public sealed record DebtBalance : Fact, ISourced, IOfMiner, IKnownOn
{
    /// <summary>What makes it unique among those of its kind.</summary>
    public override string Key
    {
        get => string.Create(CultureInfo.InvariantCulture, $"{Ticker} {PeriodEnd:yyyy-MM-dd} {DebtClass}");
        protected init { }
    }

    /// <summary>The ticker of the miner.</summary>
    public required string Ticker { get; init; }

    /// <summary>The last day of the fiscal period.</summary>
    public required DateOnly PeriodEnd { get; init; }

    /// <summary>Which part of the borrowings it is.</summary>
    public required DebtClass DebtClass { get; init; }

    /// <summary>On the balance sheet: net of unamortised discount and costs.</summary>
    public long? CarryingUsd { get; init; }

    /// <summary>What has to be paid back; null where it is not reported.</summary>
    public long? PrincipalUsd { get; init; }

    /// <summary>The part of the carrying amount that is due within a year.</summary>
    public long? CurrentPortionUsd { get; init; }

    /// <summary>Only a reported balance can confirm ours.</summary>
    public BalanceKind Basis { get; init; }

    /// <summary>Where it was read.</summary>
    public required Source Source { get; init; }

    /// <summary>The first day on which the public could know it; null if that is not known.</summary>
    public DateOnly? KnownOn { get; init; }

    /// <summary>Address of what was published on that day; null if it is not known.</summary>
    public string? KnownSourceUrl { get; init; }
}

/// <summary>Whose figure a balance is.</summary>
public enum BalanceKind
{
    /// <summary>The issuer's own for that date.</summary>
    Reported,

    /// <summary>Put together from deals, carried forward, or from a source older than the period end.</summary>
    Inferred,
}

/// <summary>An <see cref="InstrumentType"/>, debt that is not split by type, or a total where only that is known.</summary>
public enum DebtClass
{
    ConvertibleNote,
    SeniorSecuredNote,
    SeniorUnsecuredNote,
    TermLoan,
    CreditFacility,
    BitcoinBackedLoan,
    EquipmentFinancing,
    RelatedPartyLoan,
    Unclassified,
    Total,
}
