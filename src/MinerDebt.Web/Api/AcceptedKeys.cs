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
        return endpoint.WithMetadata(new AcceptedKeys(keys)).AddEndpointFilter((context, next) =>
        {
            var known = keys.Select(key => key.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var accepted = keys is [var only] ? $"the key {only.Name} is accepted" : $"the keys {string.Join(", ", keys.Select(key => key.Name))} are accepted";
            var unknown = context.HttpContext.Request.Query
                .Where(pair => !known.Contains(pair.Key))
                .Select(pair => new Problem(null, pair.Key, pair.Value.ToString(), accepted))
                .ToList();
            return unknown.Count == 0 ? next(context) : ValueTask.FromResult<object?>(Problems.BadQuery(unknown));
        });
    }
}
