using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange;

/// <summary>One column in which two states of a fact differ.</summary>
/// <param name="Before">As the data set writes it; empty if it was not known, or the fact was not there.</param>
/// <param name="After">Likewise.</param>
public sealed record FactDifference(FactColumn Column, string Before, string After)
{
    /// <summary>The columns that differ, in the order of the data set; all that say something where one side is missing.</summary>
    /// <exception cref="ArgumentException">Both are null, or they are of different kinds.</exception>
    public static IReadOnlyList<FactDifference> Of(Fact? before, Fact? after)
    {
        var subject = after ?? before ?? throw new ArgumentException("A difference needs a fact before or after it.", nameof(after));
        if (before is not null && before.GetType() != subject.GetType())
        {
            throw new ArgumentException($"A {before.GetType().Name} cannot become a {subject.GetType().Name}.", nameof(after));
        }

        return
        [
            .. from column in FactKind.Of(subject).Columns
               let difference = new FactDifference(column, before is null ? "" : column.Text(before), after is null ? "" : column.Text(after))
               where difference.Before != difference.After
               select difference,
        ];
    }
}
