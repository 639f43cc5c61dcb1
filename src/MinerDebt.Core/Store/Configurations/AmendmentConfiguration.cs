using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Store.Configurations;

internal sealed class AmendmentConfiguration : FactConfiguration<Amendment>
{
    protected override void ConfigureFact(EntityTypeBuilder<Amendment> builder)
    {
        builder.HasIndex(amendment => new { amendment.OfferingId, amendment.ChangedOn, amendment.Field }).IsUnique();
        BelongsTo<Offering>(builder, amendment => amendment.OfferingId);
        HasSource(builder, amendment => amendment.Source);
    }
}
