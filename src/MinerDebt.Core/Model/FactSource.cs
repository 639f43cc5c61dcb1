namespace MinerDebt.Core.Model;

/// <summary>The source of a fact of any kind.</summary>
public static class FactSource
{
    /// <returns>Null for a statement of the data set about itself, which has none.</returns>
    public static Source? Of(Fact fact) => (fact as ISourced)?.Source;
}
