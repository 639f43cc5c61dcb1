using System.Text;
using MinerDebt.Web.Address;
using MinerDebt.Web.Api;

namespace MinerDebt.Web.Cache;

/// <summary>
/// The normal form of a query: keys as they are documented and in that order, without those that say what is the default
/// anyway. Equal forms are answered alike.
/// </summary>
internal static class AddressForm
{
    /// <param name="endpoint">Decides which keys count: the API refuses those that it does not know, pages pass over them.</param>
    /// <returns>Without a question mark; empty for a query that asks for nothing.</returns>
    public static string Of(IQueryCollection query, Endpoint? endpoint)
    {
        if (query.Count == 0)
        {
            return "";
        }

        var accepted = endpoint?.Metadata.GetMetadata<AcceptedKeys>()?.Keys;
        var (form, known) = (new StringBuilder(), 0);
        foreach (var key in accepted ?? QueryKey.All)
        {
            if (!query.TryGetValue(key.Name, out var values))
            {
                continue;
            }

            known++;
            if (values.ToString() is { Length: > 0 } value && !value.Equals(key.Default, StringComparison.OrdinalIgnoreCase))
            {
                Add(form, key.Name, value);
            }
        }

        if (accepted is not null && known < query.Count)
        {
            foreach (var (name, values) in query.Where(field => !accepted.Any(key => key.Name.Equals(field.Key, StringComparison.OrdinalIgnoreCase))).OrderBy(field => field.Key, StringComparer.Ordinal))
            {
                Add(form, Uri.EscapeDataString(name), values.ToString());
            }
        }

        return form.ToString();
    }

    private static void Add(StringBuilder form, string name, string value) =>
        form.Append(form.Length == 0 ? "" : "&").Append(name).Append('=').Append(AddressQuery.Escape(value));
}
