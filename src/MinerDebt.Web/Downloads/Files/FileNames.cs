using MinerDebt.Web.Address;

namespace MinerDebt.Web.Downloads.Files;

/// <summary>Names of files that say what is in them: <c>minerdebt-debt-miners-MARA-RIOT-from-2025Q2</c>.</summary>
internal static class FileNames
{
    private const int Longest = 120;

    private static readonly string[] SaysNothing = [QueryKey.View.Name, QueryKey.Scale.Name, QueryKey.Facet.Name, QueryKey.Open.Name, QueryKey.Find.Name, QueryKey.Page.Name, QueryKey.Columns.Name, QueryKey.Sort.Name];

    /// <param name="page">For example <c>debt</c> or <c>miners-MARA</c>.</param>
    public static string Of(string page, AddressQuery query)
    {
        var parts = query.Fields.Where(field => !SaysNothing.Contains(field.Key)).Select(field => $"{field.Key}-{Words(field.Value)}");
        var name = string.Concat(string.Join('-', parts.Prepend(page).Prepend("minerdebt")).Select(one => char.IsAsciiLetterOrDigit(one) || one == '.' ? one : '-'));
        while (name.Contains("--", StringComparison.Ordinal))
        {
            name = name.Replace("--", "-", StringComparison.Ordinal);
        }

        return (name.Length <= Longest ? name : name[..Longest]).Trim('-', '.');
    }

    // Points would be taken for an ending.
    private static string Words(string value) => value.StartsWith(NumberRange.Separator, StringComparison.Ordinal) ? $"up-to-{value[2..]}"
        : value.EndsWith(NumberRange.Separator, StringComparison.Ordinal) ? $"{value[..^2]}-and-up"
        : value.Replace(NumberRange.Separator, "-to-", StringComparison.Ordinal);
}
