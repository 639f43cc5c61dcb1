using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Store.Configurations;

internal sealed class MinerConfiguration : FactConfiguration<Miner>
{
    protected override void ConfigureFact(EntityTypeBuilder<Miner> builder)
    {
        builder.HasIndex(miner => miner.Ticker).IsUnique();
        BelongsTo<Miner>(builder, miner => miner.ConsolidatedInto);
        HasSource(builder, miner => miner.Source, rated: false);
        List(builder, miner => miner.Aliases);
        List(builder, miner => miner.FormerNames);
    }
}
