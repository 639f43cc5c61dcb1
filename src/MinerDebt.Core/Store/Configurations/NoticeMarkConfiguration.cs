using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinerDebt.Core.Store.Accounts;

namespace MinerDebt.Core.Store.Configurations;

internal sealed class NoticeMarkConfiguration : IEntityTypeConfiguration<NoticeMark>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<NoticeMark> builder)
    {
        builder.ToTable("NoticeMarks");
        builder.HasKey(mark => mark.AccountId);
        builder.Property(mark => mark.FeedHash).HasMaxLength(HashLength);
        builder.HasIndex(mark => mark.FeedHash).IsUnique();
        builder.HasOne<UserAccount>().WithOne().HasForeignKey<NoticeMark>(mark => mark.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
