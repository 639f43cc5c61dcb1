using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinerDebt.Core.Store.Accounts;

namespace MinerDebt.Core.Store.Configurations;

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>
{
    private const int ListLength = 40;

    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("SavedViews");
        builder.HasKey(view => new { view.PersonId, view.List, view.Name });
        builder.Property(view => view.List).HasMaxLength(ListLength);
        builder.Property(view => view.Name).HasMaxLength(SavedViews.LongestName);
        builder.Property(view => view.Query).HasMaxLength(SavedViews.LongestQuery);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(view => view.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
