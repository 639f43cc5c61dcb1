using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Core.Store.Rows;

namespace MinerDebt.Core.Store.Configurations;

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable(TableNames.Of(typeof(Invitation)));
        builder.HasKey(invitation => invitation.Id);
        builder.HasIndex(invitation => invitation.CodeHash).IsUnique();
        builder.Property(invitation => invitation.CodeHash).HasMaxLength(HashLength);
    }
}
