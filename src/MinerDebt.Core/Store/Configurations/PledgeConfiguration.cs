using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Store.Configurations;

internal sealed class PledgeConfiguration : FactConfiguration<Pledge>
{
    protected override void ConfigureFact(EntityTypeBuilder<Pledge> builder)
    {
        List(builder, pledge => pledge.OfferingIds);
        NotNegative(builder, nameof(Pledge.BtcPledged), nameof(Pledge.InitialLtvPercent), nameof(Pledge.MarginCallLtvPercent), nameof(Pledge.LiquidationLtvPercent));
        HasSource(builder, pledge => pledge.Source);
    }
}
