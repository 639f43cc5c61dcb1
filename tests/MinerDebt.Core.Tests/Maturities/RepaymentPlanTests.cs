using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Maturities;

public sealed class RepaymentPlanTests
{
    // 24 installments of 7,204,875 from July 2025 on, of which twelve have passed and no event repays any.
    [Fact]
    public void Of_WhatNoEventRepays_IsNotConfirmed()
    {
        var plan = RepaymentPlan.Of(ProgramDataset.Book.FindOffering("btdr-2025-04-matrixport")!)!;

        Assert.Equal((24, 86_458_500, 86_458_500, 0), (plan.Installments.Count, plan.AheadUsd, plan.UnconfirmedUsd, plan.RestUsd));
    }

    [Fact]
    public void Of_EveryOffering_SumsToWhatIsOwed() => Assert.All(ProgramDataset.Book.Ledgers, ledger =>
    {
        var plan = RepaymentPlan.Of(ledger);

        Assert.Equal(ledger.Schedule.Count == 0, plan is null);
        Assert.True(plan is null || plan.AheadUsd + plan.UnconfirmedUsd + plan.RestUsd == ledger.On(plan.At)?.Principal);
    });

    [Theory]
    [InlineData("hut-2023-06-coinbase", AmendedField.Maturity, "2025-06-16")]
    [InlineData("hut-2023-06-coinbase", AmendedField.Rate, "2025-06-16")]
    [InlineData("btdr-2021-07-conv-note", AmendedField.ConversionPrice, "2023-04-30")]
    [InlineData("riot-2025-04-coinbase", AmendedField.Size, null)]
    [InlineData("riot-2025-04-coinbase", AmendedField.HolderPut, null)]
    public void AmendedBy_Field_IsTheLastAmendmentOfTheOfferingItself(string id, AmendedField field, string? day) =>
        Assert.Equal(day, ProgramDataset.Book.FindOffering(id)!.AmendedBy(field)?.ChangedOn.ToString("yyyy-MM-dd"));
}
