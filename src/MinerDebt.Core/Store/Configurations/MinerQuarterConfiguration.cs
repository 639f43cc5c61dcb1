using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Store.Configurations;

internal sealed class MinerQuarterConfiguration : FactConfiguration<MinerQuarter>
{
    protected override void ConfigureFact(EntityTypeBuilder<MinerQuarter> builder)
    {
        builder.HasIndex(quarter => new { quarter.Ticker, quarter.Quarter }).IsUnique();
        BelongsTo<Miner>(builder, quarter => quarter.Ticker);
        HasSource(builder, quarter => quarter.Source);
        NotNegative(builder, nameof(MinerQuarter.HashrateEhs), nameof(MinerQuarter.BtcHeld), nameof(MinerQuarter.BtcPledged),
            nameof(MinerQuarter.CashUsd), nameof(MinerQuarter.CapexUsd), nameof(MinerQuarter.SharesOutstanding), nameof(MinerQuarter.SharePriceUsd));
    }
}
