using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Store.Configurations;

internal sealed class DebtBalanceConfiguration : FactConfiguration<DebtBalance>
{
    protected override void ConfigureFact(EntityTypeBuilder<DebtBalance> builder)
    {
        builder.HasIndex(balance => new { balance.Ticker, balance.PeriodEnd, balance.DebtClass }).IsUnique();
        BelongsTo<Miner>(builder, balance => balance.Ticker);
        HasSource(builder, balance => balance.Source);
        // For balances that were stored before they said so.
        builder.Property(balance => balance.Basis).HasDefaultValue(BalanceKind.Reported);
        NotNegative(builder, nameof(DebtBalance.CarryingUsd), nameof(DebtBalance.PrincipalUsd), nameof(DebtBalance.CurrentPortionUsd));
    }
}
