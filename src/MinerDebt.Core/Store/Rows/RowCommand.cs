namespace MinerDebt.Core.Store.Rows;

/// <summary>An SQL command for one row.</summary>
/// <param name="Sql">With the parameters $1, $2 and so on.</param>
/// <param name="Columns">The column of each parameter.</param>
internal sealed record RowCommand(string Sql, List<int> Columns)
{
    /// <param name="index">From 0.</param>
    public static string Parameter(int index) => $"${index + 1}";
}
