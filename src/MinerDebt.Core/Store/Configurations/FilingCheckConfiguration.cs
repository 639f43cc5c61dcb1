using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store.Rows;

namespace MinerDebt.Core.Store.Configurations;

internal sealed class FilingCheckConfiguration : IEntityTypeConfiguration<FilingCheck>
{
    private const int AnswerLength = 200;

    public void Configure(EntityTypeBuilder<FilingCheck> builder)
    {
        builder.ToTable(TableNames.Of(typeof(FilingCheck)));
        builder.HasKey(check => check.FilingKey);
        builder.Property(check => check.Answer).HasMaxLength(AnswerLength);
        builder.HasOne<Filing>().WithOne().HasForeignKey<FilingCheck>(check => check.FilingKey).OnDelete(DeleteBehavior.Cascade);
    }
}
