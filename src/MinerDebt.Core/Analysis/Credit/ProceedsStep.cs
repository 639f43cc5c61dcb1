using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Credit;

/// <summary>What a part of the proceeds was spent on.</summary>
/// <param name="Usd">Whole US dollars, not negative; null if the terms say that there was such a use and not how much.</param>
/// <param name="Basis">Where the amount comes from.</param>
public sealed record ProceedsStep(ProceedsUse Use, long? Usd, ProceedsBasis Basis)
{
    /// <summary>The repayments that it is the sum of.</summary>
    public IReadOnlyList<DebtEvent> Events { get; init; } = [];
}

/// <summary>In the order of the waterfall.</summary>
public enum ProceedsUse
{
    /// <summary>Underwriters' discount, costs and discount of the issue price: gross less net.</summary>
    Fees,

    /// <summary>Capped calls and zero-strike calls.</summary>
    CappedCall,

    /// <summary>Own shares, bought at once or by a prepaid forward.</summary>
    ShareRepurchase,

    /// <summary>Debt repaid.</summary>
    Refinancing,
}

public enum ProceedsBasis
{
    /// <summary>A term of the offering, or the list of its uses.</summary>
    Terms,

    /// <summary>An amount that the words about the offering name.</summary>
    Note,

    /// <summary>Repayments of the issuer at the closing.</summary>
    Events,
}
