using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinerDebt.Core.Store.Accounts;

namespace MinerDebt.Core.Store.Configurations;

internal sealed class StoredDraftConfiguration : IEntityTypeConfiguration<StoredDraft>
{
    private const int NameLength = 200;

    public void Configure(EntityTypeBuilder<StoredDraft> builder)
    {
        builder.ToTable("Drafts");
        builder.HasKey(draft => draft.Id);
        builder.HasIndex(draft => draft.PersonId);
        builder.Property(draft => draft.Id).ValueGeneratedNever();
        builder.Property(draft => draft.Tab).HasMaxLength(NameLength);
        builder.Property(draft => draft.Address).HasMaxLength(StoredDrafts.LongestAddress);
        builder.Property(draft => draft.Title).HasMaxLength(StoredDrafts.LongestTitle);
        builder.Property(draft => draft.HandedBy).HasMaxLength(NameLength);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(draft => draft.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
