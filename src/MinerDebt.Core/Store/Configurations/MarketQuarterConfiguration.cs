using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Store.Configurations;

internal sealed class MarketQuarterConfiguration : FactConfiguration<MarketQuarter>
{
    protected override void ConfigureFact(EntityTypeBuilder<MarketQuarter> builder)
    {
        builder.HasIndex(quarter => quarter.Quarter).IsUnique();
        HasSource(builder, quarter => quarter.Source);
        NotNegative(builder, nameof(MarketQuarter.BtcPriceUsd), nameof(MarketQuarter.NetworkHashrateEhs),
            nameof(MarketQuarter.BlockSubsidyBtc), nameof(MarketQuarter.HashpriceUsdPerPhsDay), nameof(MarketQuarter.Difficulty));
    }
}
