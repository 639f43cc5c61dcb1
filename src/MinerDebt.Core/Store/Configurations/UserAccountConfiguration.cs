using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinerDebt.Core.Store.Accounts;

namespace MinerDebt.Core.Store.Configurations;

internal sealed class UserAccountConfiguration : IEntityTypeConfiguration<UserAccount>
{
    private const int TextLength = 256;

    public void Configure(EntityTypeBuilder<UserAccount> builder)
    {
        builder.ToTable("Accounts");
        builder.HasKey(account => account.Id);
        builder.HasIndex(account => account.NormalizedUserName).IsUnique();
        builder.HasIndex(account => account.NormalizedEmail).IsUnique();
        builder.Property(account => account.ConcurrencyStamp).IsConcurrencyToken();
        builder.Property(account => account.UserName).HasMaxLength(TextLength);
        builder.Property(account => account.NormalizedUserName).HasMaxLength(TextLength);
        builder.Property(account => account.Email).HasMaxLength(TextLength);
        builder.Property(account => account.NormalizedEmail).HasMaxLength(TextLength);
        builder.Property(account => account.DisplayName).HasMaxLength(TextLength);
        // Written by one statement alone (AuthenticatorCodes), so that no older state of an account brings a used code back.
        builder.Property(account => account.LastCodeStep).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        // No messages are sent to anybody, so there is nothing to confirm.
        builder.Ignore(account => account.PhoneNumber);
        builder.Ignore(account => account.PhoneNumberConfirmed);
        builder.Ignore(account => account.EmailConfirmed);
    }
}
