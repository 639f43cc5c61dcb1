namespace MinerDebt.Web.Address;

/// <summary>A column to sort by, written <c>principal</c>, or <c>-principal</c> for the largest first.</summary>
public sealed record SortOrder(string Column, bool Descending)
{
    /// <returns>Null if the text is not one of the columns, with or without a leading <c>-</c>.</returns>
    public static SortOrder? Parse(string text, IReadOnlyCollection<string> columns)
    {
        var descending = text.StartsWith('-');
        var column = descending ? text[1..] : text;
        return columns.FirstOrDefault(name => name.Equals(column, StringComparison.OrdinalIgnoreCase)) is { } known
            ? new SortOrder(known, descending) : null;
    }

    public override string ToString() => (Descending ? "-" : "") + Column;
}
