using MinerDebt.Core.Analysis.Drivers;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Proof;

/// <summary>Makes the sheet of a miner's AI contracts and of the debt for them.</summary>
internal static class ContractProof
{
    /// <param name="quarter">Of the register.</param>
    /// <returns>Null if the miner has no contract of its own.</returns>
    public static ProofSheet? Read(DebtBook book, Miner miner, Quarter quarter)
    {
        var selection = new Selection(quarter, quarter) { Miners = new HashSet<string> { miner.Ticker } };
        return ContractCover.All(book, selection, quarter).FirstOrDefault(one => one.Contracts.Count > 0) is not { } cover ? null : new ProofSheet(
            $"{miner.Name}: AI contracts and the debt for them at the end of {quarter.Label}",
            $"{ContractText.Sum(cover.YearlyUsd, cover.IsPartOfYearly)} a year",
            $"Value over term of {Terms.Count(cover.Contracts.Count, "contract")}. Revenue to interest {ContractText.Times(cover.InterestCover)}, to level debt service {ContractText.Times(cover.ServiceCover)} ({ContractText.Sum(cover.ServiceUsd, cover.IsPartOfService)} a year), debt to value {ContractText.Times(cover.DebtToValue)}, debt per megawatt {ContractText.Dollars(cover.DebtPerMegawatt)}.",
            [.. cover.Debts.Select(debt => new ProofLine(debt.Holding.Ledger, debt.PrincipalUsd, Note(debt), debt.Holding.Events))],
            [],
            [])
        {
            Facts =
            [
                .. cover.Contracts.Select(contract => Fact(contract, "")),
                .. cover.Ventures.Select(contract => Fact(contract, "joint venture, in no figure: ")),
                .. cover.Totals.Select(contract => Fact(contract, "sums others, in no figure: ")),
            ],
        };
    }

    private static ProofFact Fact(HostingContract contract, string before) =>
        new($"{contract.Counterparty}{(contract.Site is { } site ? $", {site}" : "")}", before + ContractText.Of(contract)) { Source = contract.Source, Note = contract.Notes };

    private static string Note(ContractDebt debt) => debt.InterestUsd is not { } interest ? "rate not known, in no interest"
        : $"{Terms.Percent(debt.RatePercent)}, {Terms.Usd(interest)} interest a year" + (debt.ServiceUsd is { } service
            ? $"; level service {Terms.Usd(service)} over {Terms.Count(debt.HalfYears!.Value, "half-year")} {(debt.IsByContracts ? "of the contracts' terms" : "of its installments")}"
            : "");
}
