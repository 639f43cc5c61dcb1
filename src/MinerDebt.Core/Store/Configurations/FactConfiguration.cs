using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store.Rows;

namespace MinerDebt.Core.Store.Configurations;

/// <summary>What the tables of all kinds of facts have in common: the natural key as text is the primary key.</summary>
internal abstract class FactConfiguration<T> : IEntityTypeConfiguration<T> where T : Fact
{
    private const int KeyLength = 400;

    public void Configure(EntityTypeBuilder<T> builder)
    {
        builder.ToTable(TableNames.Of(typeof(T)));
        builder.HasKey(fact => fact.Key);
        builder.Property(fact => fact.Key).HasMaxLength(KeyLength).UsePropertyAccessMode(PropertyAccessMode.Property);
        ConfigureFact(builder);
    }

    protected abstract void ConfigureFact(EntityTypeBuilder<T> builder);

    /// <summary>Foreign key to the miner or the offering that the fact belongs to; what is referred to cannot be removed.</summary>
    protected static void BelongsTo<TParent>(EntityTypeBuilder<T> builder, Expression<Func<T, object?>> key) where TParent : Fact =>
        builder.HasOne<TParent>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Restrict);

    protected static void HasSource(EntityTypeBuilder<T> builder, Expression<Func<T, Source?>> source, bool rated = true)
    {
        builder.ComplexProperty(source).IsRequired();
        if (rated)
        {
            Check(builder, "Confidence", "\"Source_Confidence\" IS NOT NULL");
        }
    }

    /// <summary>Amounts that are at least 0 where they are known.</summary>
    protected void NotNegative(EntityTypeBuilder<T> builder, params string[] columns)
    {
        foreach (var column in columns)
        {
            Check(builder, column, $"\"{column}\" >= 0");
        }
    }

    protected static void Check(EntityTypeBuilder<T> builder, string name, string sql) =>
        builder.ToTable(table => table.HasCheckConstraint($"CK_{typeof(T).Name}_{name}", sql));

    protected static void List<TItem>(
        EntityTypeBuilder<T> builder, Expression<Func<T, IReadOnlyList<TItem>>> list) =>
        builder.Property(list).HasConversion(new ListConverter<TItem>(), new ListComparer<TItem>());
}
