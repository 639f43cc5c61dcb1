using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Store.Configurations;

internal sealed class InstrumentTermsConfiguration : FactConfiguration<InstrumentTerms>
{
    protected override void ConfigureFact(EntityTypeBuilder<InstrumentTerms> builder)
    {
        builder.HasIndex(terms => terms.OfferingId).IsUnique();
        BelongsTo<Offering>(builder, terms => terms.OfferingId);
        NotNegative(builder, nameof(InstrumentTerms.CallTriggerPercent));
        HasSource(builder, terms => terms.Source);
    }
}
