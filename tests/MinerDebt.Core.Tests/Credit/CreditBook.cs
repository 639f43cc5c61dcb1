using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Credit;

/// <summary>Books of credit facts made for one test, and what the data set holds.</summary>
internal static class CreditBook
{
    public static readonly Quarter Last = new(2026, 2);

    public static DebtBook Dataset => ProgramDataset.Book;

    /// <summary>All miners of the data set.</summary>
    public static Selection Sector => Selection.AllOf(Dataset);

    public static Selection Of(string ticker) => Sector with { Miners = new HashSet<string> { ticker } };

    public static Ledger Ledger(string id) => Dataset.FindOffering(id) ?? throw new ArgumentException($"No offering {id}.");

    public static IReadOnlyList<Holding> Owed(Quarter quarter, string? ticker = null) =>
        DebtOutstanding.Holdings(Dataset, ticker is null ? Sector : Of(ticker), quarter);

    public static IReadOnlyList<Holding> Owed(DebtBook book, Quarter quarter) => DebtOutstanding.Holdings(book, Selection.AllOf(book), quarter);

    public static Obligor Obligor(Recourse? recourse, string id = Make.OfferingId, string name = "TEST Mining") => new()
    {
        OfferingId = id,
        Name = name,
        Recourse = recourse,
        Consolidated = true,
        IntraGroup = false,
        Source = Make.Source(),
    };

    public static Pledge Pledge(string day, decimal? bitcoin, params string[] loans) => new()
    {
        OfferingIds = loans,
        AsOf = Make.Day(day),
        BtcPledged = bitcoin,
        Source = Make.Source(),
    };

    public static MarketQuarter Market(string quarter, decimal? price = null, decimal? sofr = null) => new()
    {
        Quarter = Quarter.Parse(quarter),
        BtcPriceUsd = price,
        SofrPercent = sofr,
        Source = Make.Source(),
    };
}
