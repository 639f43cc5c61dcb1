using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Store.Configurations;

internal sealed class PublishedFigureConfiguration : FactConfiguration<PublishedFigure>
{
    protected override void ConfigureFact(EntityTypeBuilder<PublishedFigure> builder)
    {
        builder.Ignore(figure => figure.Period);
        HasSource(builder, figure => figure.Source);
        NotNegative(builder, nameof(PublishedFigure.ValueUsd));
        Check(builder, "Period", "(\"Quarter\" IS NULL) <> (\"Day\" IS NULL)");
    }
}
