using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Store.Configurations;

internal sealed class CommentConfiguration : IEntityTypeConfiguration<Comment>
{
    private const int NameLength = 256;

    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.ToTable("Comments", table =>
            table.HasCheckConstraint("CK_Comment_Place", "(\"ProposalId\" IS NULL) = (\"FactKind\" IS NOT NULL AND \"FactKey\" IS NOT NULL)"));
        builder.HasKey(comment => comment.Id);
        builder.Property(comment => comment.Author).HasMaxLength(NameLength);
        builder.HasIndex(comment => new { comment.FactKind, comment.FactKey });
        builder.HasIndex(comment => comment.WrittenAt);
        builder.HasOne<Proposal>().WithMany().HasForeignKey(comment => comment.ProposalId).OnDelete(DeleteBehavior.Cascade);
    }
}
