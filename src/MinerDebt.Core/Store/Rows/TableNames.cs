using MinerDebt.Core.Model;

namespace MinerDebt.Core.Store.Rows;

/// <summary>Names of tables, for EF Core's model and for rows that are read without it.</summary>
internal static class TableNames
{
    /// <summary>The plural of what a row is.</summary>
    public static string Of(Type entity) => entity.Name switch
    {
        nameof(AppliedChangeSet) => "ChangeSets",
        nameof(Coverage) or nameof(InstrumentTerms) => entity.Name,
        var name => name + "s",
    };
}
