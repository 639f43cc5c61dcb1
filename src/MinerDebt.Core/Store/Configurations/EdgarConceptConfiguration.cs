using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MinerDebt.Core.Store.Configurations;

internal sealed class EdgarConceptConfiguration : IEntityTypeConfiguration<EdgarConcept>
{
    public void Configure(EntityTypeBuilder<EdgarConcept> builder)
    {
        builder.ToTable("EdgarConcepts");
        builder.HasKey(concept => new { concept.Ticker, concept.Concept });
        builder.Property(concept => concept.Ticker).HasMaxLength(10);
        builder.Property(concept => concept.Concept).HasMaxLength(300);
        builder.Property(concept => concept.ChangedBy).HasMaxLength(200);
    }
}
