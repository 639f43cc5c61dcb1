using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Store.Configurations;

internal sealed class ScheduledPaymentConfiguration : FactConfiguration<ScheduledPayment>
{
    protected override void ConfigureFact(EntityTypeBuilder<ScheduledPayment> builder)
    {
        builder.HasIndex(payment => new { payment.OfferingId, payment.DueOn }).IsUnique();
        BelongsTo<Offering>(builder, payment => payment.OfferingId);
        NotNegative(builder, nameof(ScheduledPayment.PrincipalUsd));
        HasSource(builder, payment => payment.Source);
    }
}
