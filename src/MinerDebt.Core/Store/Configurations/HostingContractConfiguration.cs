using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Store.Configurations;

internal sealed class HostingContractConfiguration : FactConfiguration<HostingContract>
{
    protected override void ConfigureFact(EntityTypeBuilder<HostingContract> builder)
    {
        BelongsTo<Miner>(builder, contract => contract.Ticker);
        HasSource(builder, contract => contract.Source);
        NotNegative(builder, nameof(HostingContract.CriticalItMw), nameof(HostingContract.TermYears), nameof(HostingContract.ContractValueUsd));
    }
}
