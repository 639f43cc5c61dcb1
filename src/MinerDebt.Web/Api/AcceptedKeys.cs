using MinerDebt.Core.Changes;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Api;

/// <summary>The query keys that an address of the API takes: checked, and described in OpenAPI.</summary>
internal sealed record AcceptedKeys(IReadOnlyList<QueryKey> Keys);

internal static class AcceptedKeysExtensions
{
    /// <summary>Takes the day as well, and refuses all other keys: a key that is silently ignored would give a wrong answer to a mistyped question.</summary>
    public static RouteHandlerBuilder Accepting(this RouteHandlerBuilder endpoint, params QueryKey[] keys)
    {
        keys = [.. keys, QueryKey.AsOf];
        var known = keys.Select(key => key.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var accepted = keys is [var only] ? $"use only the key {only.Name}" : $"use only the keys {string.Join(", ", keys.Select(key => key.Name))}";
        return endpoint.WithMetadata(new AcceptedKeys(keys)).AddEndpointFilter((context, next) =>
        {
            List<Problem>? unknown = null;
            foreach (var (key, value) in context.HttpContext.Request.Query)
            {
                if (!known.Contains(key))
                {
                    (unknown ??= []).Add(new Problem(null, key, value.ToString(), accepted));
                }
            }

            return unknown is null ? next(context) : ValueTask.FromResult<object?>(Problems.BadQuery(unknown));
        });
    }
}
