using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store.Rows;

namespace MinerDebt.Core.Store.Configurations;

internal sealed class RevisionConfiguration : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.ToTable(TableNames.Of(typeof(Revision)), table =>
            table.HasCheckConstraint("CK_Revision_Content", "\"Before\" IS NOT NULL OR \"After\" IS NOT NULL"));
        builder.HasKey(revision => new { revision.Version, revision.FactKind, revision.FactKey });
        builder.HasIndex(revision => new { revision.FactKind, revision.FactKey });
        builder.HasOne<AppliedChangeSet>().WithMany().HasForeignKey(revision => revision.Version).OnDelete(DeleteBehavior.Restrict);
    }
}
