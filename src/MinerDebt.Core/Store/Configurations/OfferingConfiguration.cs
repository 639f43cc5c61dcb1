using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Store.Configurations;

internal sealed class OfferingConfiguration : FactConfiguration<Offering>
{
    protected override void ConfigureFact(EntityTypeBuilder<Offering> builder)
    {
        // Otherwise optional: the conventions first take a property of this name for the key.
        builder.Property(offering => offering.Id).IsRequired();
        builder.HasIndex(offering => offering.Id).IsUnique();
        BelongsTo<Miner>(builder, offering => offering.Ticker);
        HasSource(builder, offering => offering.Source);
        List(builder, offering => offering.HolderPuts);
        List(builder, offering => offering.UseOfProceeds);
        builder.Ignore(offering => offering.DatedOn);
        NotNegative(builder, nameof(Offering.BasePrincipalUsd), nameof(Offering.OptionPrincipalUsd), nameof(Offering.PrincipalUsd),
            nameof(Offering.NetProceedsUsd), nameof(Offering.CouponPercent), nameof(Offering.CappedCallCostUsd), nameof(Offering.OutstandingUsd));
        Check(builder, "Principal", "\"BasePrincipalUsd\" + COALESCE(\"OptionPrincipalUsd\", 0) = \"PrincipalUsd\"");
        Check(builder, "Rate", "\"CouponPercent\" IS NULL OR \"FloatingRate\" IS NULL");
    }
}
