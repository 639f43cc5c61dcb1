using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Store.Configurations;

internal sealed class CoverageConfiguration : FactConfiguration<Coverage>
{
    protected override void ConfigureFact(EntityTypeBuilder<Coverage> builder) =>
        builder.HasIndex(coverage => coverage.Name).IsUnique();
}
