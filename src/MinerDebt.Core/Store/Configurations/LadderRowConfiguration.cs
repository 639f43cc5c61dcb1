using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Store.Configurations;

internal sealed class LadderRowConfiguration : FactConfiguration<LadderRow>
{
    protected override void ConfigureFact(EntityTypeBuilder<LadderRow> builder)
    {
        builder.HasIndex(row => new { row.Ticker, row.AsOf, row.DueFrom }).IsUnique();
        BelongsTo<Miner>(builder, row => row.Ticker);
        NotNegative(builder, nameof(LadderRow.PrincipalUsd));
        Check(builder, nameof(LadderRow.DueTo), "\"DueTo\" >= \"DueFrom\"");
        HasSource(builder, row => row.Source);
    }
}
