using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Scenario;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Proof;

/// <summary>Makes the sheet of one pledge of bitcoin in a scenario.</summary>
internal sealed class PledgeProof(WhatIf result, Collateral one)
{
    private decimal? Price => result.BtcPriceUsd;

    private decimal? ToKeep => Collaterals.ToKeep(one.Pledge.BtcPledged, one.BtcPriceUsd, Price);

    public ProofSheet Sheet => new(
        $"{one.Miner.Ticker}: bitcoin pledged for {Terms.Count(one.Loans.Count, "loan")}, at {DriverTerms.Price(Price)}",
        one.LtvAt(Price) is { } ltv ? $"Loan-to-value {Terms.Percent(ltv)}" : "Loan-to-value not known",
        string.Join(' ', new[]
        {
            "Loan-to-value = loan ÷ (bitcoin pledged × price).",
            ToKeep is { } more ? $"To keep it: {DriverTerms.Bitcoin(one.Pledge.BtcPledged)} × ({DriverTerms.Price(one.BtcPriceUsd)} ÷ {DriverTerms.Price(Price)} − 1), at least 0, = {DriverTerms.Bitcoin(more)}." : "",
            Call,
        }.Where(sentence => sentence.Length > 0)),
        [.. one.Loans.Select(loan => new ProofLine(loan, loan.On(one.ValuedOn)?.Principal, loan.Offering.FloatingRate ?? Terms.Coupon(loan.Offering), loan.Until(one.ValuedOn)))],
        [],
        [])
    {
        Facts =
        [
            new ProofFact("Owed on the loans", Terms.Usd(one.PrincipalUsd)),
            new ProofFact($"Bitcoin pledged, as of {Terms.Day(one.Pledge.AsOf)}", one.Pledge.BtcPledged is null ? "not public" : DriverTerms.Bitcoin(one.Pledge.BtcPledged)) { Source = one.Pledge.Source, Note = one.Pledge.Notes },
            new ProofFact($"Bitcoin price, {result.At.Label}", DriverTerms.Price(one.BtcPriceUsd)) { Source = result.Market?.Source },
            new ProofFact($"Loan-to-value, {result.At.Label}", Terms.Percent(one.LtvPercent)),
            new ProofFact("Bitcoin price in the scenario", DriverTerms.Price(Price)) { Source = result.Shocks.BtcPriceUsd is null ? result.Market?.Source : null },
            new ProofFact("Loan-to-value at the start", CollateralText.Threshold(one.Pledge.InitialLtvPercent)) { Source = one.Pledge.Source },
            new ProofFact("Margin call at a loan-to-value of", CollateralText.Threshold(one.Pledge.MarginCallLtvPercent)) { Source = one.Pledge.Source },
            new ProofFact("Liquidation at a loan-to-value of", CollateralText.Threshold(one.Pledge.LiquidationLtvPercent)) { Source = one.Pledge.Source },
        ],
    };

    private string Call => one switch
    {
        { MarginCallPriceUsd: { } price } => $"Margin call at {Usd.Exact(one.PrincipalUsd!.Value)} ÷ ({DriverTerms.Bitcoin(one.Pledge.BtcPledged)} × {Terms.Percent(one.Pledge.MarginCallLtvPercent)}) = {CreditText.Price(price)}.{Post(price)}",
        _ => CollateralText.Why(one),
    };

    private string Post(decimal price) => Price <= price && one.BitcoinToPost(Price.Value) is { } more
        ? $" To come back to the loan-to-value at the start: loan ÷ ({Terms.Percent(one.Pledge.InitialLtvPercent)} × {DriverTerms.Price(Price)}) − bitcoin pledged = {CreditText.Bitcoin(more)} BTC."
        : "";
}
