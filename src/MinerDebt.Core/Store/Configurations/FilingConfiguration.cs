using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Store.Configurations;

internal sealed class FilingConfiguration : FactConfiguration<Filing>
{
    protected override void ConfigureFact(EntityTypeBuilder<Filing> builder)
    {
        BelongsTo<Miner>(builder, filing => filing.Ticker);
        HasSource(builder, filing => filing.Source);
        Check(builder, nameof(Filing.PeriodEnd), "\"PeriodEnd\" <= \"FiledOn\"");
        Check(builder, nameof(Source.Url), "\"Source_Url\" IS NOT NULL");
    }
}
