using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store.Rows;

namespace MinerDebt.Core.Store.Configurations;

internal sealed class AppliedChangeSetConfiguration : IEntityTypeConfiguration<AppliedChangeSet>
{
    public void Configure(EntityTypeBuilder<AppliedChangeSet> builder)
    {
        builder.ToTable(TableNames.Of(typeof(AppliedChangeSet)), table => table.HasCheckConstraint("CK_AppliedChangeSet_Version", "\"Version\" > 0"));
        builder.HasKey(changeSet => changeSet.Version);
        builder.Property(changeSet => changeSet.Version).ValueGeneratedNever();
    }
}
