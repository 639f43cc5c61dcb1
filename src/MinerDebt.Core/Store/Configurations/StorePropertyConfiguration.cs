using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MinerDebt.Core.Store.Configurations;

internal sealed class StorePropertyConfiguration : IEntityTypeConfiguration<StoreProperty>
{
    private const int NameLength = 40;
    private const int ValueLength = 200;

    public void Configure(EntityTypeBuilder<StoreProperty> builder)
    {
        builder.ToTable("StoreProperties");
        builder.HasKey(property => property.Name);
        builder.Property(property => property.Name).HasMaxLength(NameLength);
        builder.Property(property => property.Value).HasMaxLength(ValueLength);
    }
}
