using MinerDebt.Core.Analysis.Scenario;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Address;

/// <summary>The scenario that an address asks for, the same for the page, its proofs, the API and the download.</summary>
public sealed class ScenarioView
{
    public ScenarioView(DebtBook book, AddressQuery query)
    {
        var at = query.At ?? query.To ?? book.Register[^1];
        Selection = (query with { From = null, To = null }).Select(at, at);
        Result = WhatIf.Of(book, Selection, at, new Shocks { BtcPriceUsd = query.Btc, SharePercent = query.Share, RatePercent = query.Rate, RefinancedTo = query.Month });
    }

    public Selection Selection { get; }

    public WhatIf Result { get; }

    /// <summary>What had fallen due by the quarter that a scenario starts from cannot be refinanced.</summary>
    public static AddressScope Scope(DebtBook book) =>
        AddressScope.Register(book) with { Months = at => ((at ?? book.Register[^1]).End.AddDays(1).AddMonths(1).AddDays(-1), WhatIf.LastOf(book.Register[^1])) };
}
