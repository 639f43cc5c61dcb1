using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Store.Configurations;

internal sealed class ObligorConfiguration : FactConfiguration<Obligor>
{
    protected override void ConfigureFact(EntityTypeBuilder<Obligor> builder)
    {
        builder.HasIndex(obligor => obligor.OfferingId).IsUnique();
        BelongsTo<Offering>(builder, obligor => obligor.OfferingId);
        List(builder, obligor => obligor.Guarantors);
        HasSource(builder, obligor => obligor.Source);
    }
}
