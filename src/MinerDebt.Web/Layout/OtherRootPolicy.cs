using Microsoft.AspNetCore.Routing.Matching;

namespace MinerDebt.Web.Layout;

/// <summary>Leaves out the endpoint of a page under the root that it does not belong to: pages cannot be put in an order at one address.</summary>
internal sealed class OtherRootPolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    public override int Order => 0;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(IsOther);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        for (var index = 0; index < candidates.Count; index++)
        {
            if (candidates.IsValidCandidate(index) && IsOther(candidates[index].Endpoint))
            {
                candidates.SetValidity(index, false);
            }
        }

        return Task.CompletedTask;
    }

    private static bool IsOther(Endpoint endpoint) => endpoint.Metadata.GetMetadata<OtherRoot>() is not null;
}
