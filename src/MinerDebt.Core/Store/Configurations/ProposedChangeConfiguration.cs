using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Store.Configurations;

internal sealed class ProposedChangeConfiguration : IEntityTypeConfiguration<ProposedChange>
{
    public void Configure(EntityTypeBuilder<ProposedChange> builder)
    {
        builder.ToTable("ProposedChanges", table =>
            table.HasCheckConstraint("CK_ProposedChange_Content", "\"Before\" IS NOT NULL OR \"After\" IS NOT NULL"));
        builder.HasKey(change => new { change.ProposalId, change.Number });
        builder.HasOne<Proposal>().WithMany().HasForeignKey(change => change.ProposalId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AppliedChangeSet>().WithMany().HasForeignKey(change => change.AppliedIn).OnDelete(DeleteBehavior.Restrict);
    }
}
