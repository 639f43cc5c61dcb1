using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store.Accounts;

namespace MinerDebt.Core.Store;

/// <summary>The store of all facts, their history, and who may change them; one derived context for each database.</summary>
public abstract class MinerDebtDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<AppliedChangeSet> ChangeSets => Set<AppliedChangeSet>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<UserAccount> Accounts => Set<UserAccount>();

    /// <summary>Keys of authenticator apps, and recovery codes.</summary>
    public DbSet<IdentityUserToken<string>> AccountTokens => Set<IdentityUserToken<string>>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<EndedSession> EndedSessions => Set<EndedSession>();

    public DbSet<NoticeMark> NoticeMarks => Set<NoticeMark>();

    public DbSet<StoredDraft> Drafts => Set<StoredDraft>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<FilingCheck> FilingChecks => Set<FilingCheck>();

    public DbSet<StoreProperty> Properties => Set<StoreProperty>();

    /// <summary>Whether changes are being written at this moment.</summary>
    internal bool IsSaving { get; private set; }

    /// <summary>
    /// Keeps other writers out until the transaction ends, so that what was validated is what is stored and versions
    /// appear in their order.
    /// </summary>
    public abstract Task LockWritesAsync(CancellationToken cancellationToken);

    /// <summary>Tells other copies of the program, once the transaction is committed, that facts were changed; where the database can.</summary>
    public abstract Task AnnounceAsync(CancellationToken cancellationToken);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        IsSaving = true;
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            IsSaving = false;
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(MinerDebtDbContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<Quarter>().HaveConversion<QuarterConverter>().HaveMaxLength(6);
        configurationBuilder.Properties<PartialDate>().HaveConversion<PartialDateConverter>().HaveMaxLength(10);
        configurationBuilder.Properties<decimal>().HaveConversion<MillionthsConverter>();
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }
}
