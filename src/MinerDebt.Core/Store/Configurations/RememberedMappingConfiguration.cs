using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Store.Configurations;

internal sealed class RememberedMappingConfiguration : IEntityTypeConfiguration<RememberedMapping>
{
    private const int NameLength = 400;

    public void Configure(EntityTypeBuilder<RememberedMapping> builder)
    {
        builder.ToTable("RememberedMappings");
        builder.HasKey(mapping => mapping.Id);
        builder.Property(mapping => mapping.FactKind).HasMaxLength(40);
        builder.Property(mapping => mapping.Header).HasMaxLength(64);
        builder.Property(mapping => mapping.NamePattern).HasMaxLength(NameLength);
        builder.Property(mapping => mapping.FileName).HasMaxLength(NameLength);
        builder.Property(mapping => mapping.Owner).HasMaxLength(NameLength);
        builder.Property(mapping => mapping.SavedBy).HasMaxLength(NameLength);
        builder.HasIndex(mapping => mapping.FactKind);
    }
}
