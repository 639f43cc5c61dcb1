using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MinerDebt.Core.Store.Configurations;

internal sealed class EdgarFilingConfiguration : IEntityTypeConfiguration<EdgarFiling>
{
    public void Configure(EntityTypeBuilder<EdgarFiling> builder)
    {
        builder.ToTable("EdgarFilings");
        builder.HasKey(filing => filing.Accession);
        builder.Property(filing => filing.Accession).HasMaxLength(20);
        builder.Property(filing => filing.Ticker).HasMaxLength(10);
        builder.Property(filing => filing.Form).HasMaxLength(20);
        builder.Property(filing => filing.Url).HasMaxLength(2_000);
        builder.Property(filing => filing.DismissedBy).HasMaxLength(200);
    }
}
