using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Store.Configurations;

internal sealed class DebtEventConfiguration : FactConfiguration<DebtEvent>
{
    protected override void ConfigureFact(EntityTypeBuilder<DebtEvent> builder)
    {
        builder.HasIndex(debtEvent => new { debtEvent.OfferingId, debtEvent.OccurredOn, debtEvent.Kind }).IsUnique();
        BelongsTo<Offering>(builder, debtEvent => debtEvent.OfferingId);
        HasSource(builder, debtEvent => debtEvent.Source);
        NotNegative(builder, nameof(DebtEvent.CashUsd), nameof(DebtEvent.SharesIssued));
    }
}
