using Microsoft.AspNetCore.Http.HttpResults;
using MinerDebt.Core.Changes;

namespace MinerDebt.Web.Api;

/// <summary>Problem documents (RFC 9457).</summary>
internal static class Problems
{
    public static ProblemHttpResult NotFound(string title, string detail) =>
        TypedResults.Problem(title: title, detail: detail, statusCode: StatusCodes.Status404NotFound);

    /// <summary>Names each key, its value and what is accepted.</summary>
    public static ProblemHttpResult BadQuery(IReadOnlyList<Problem> problems) => TypedResults.Problem(
        title: "The query cannot be answered.",
        detail: string.Join(' ', problems),
        statusCode: StatusCodes.Status400BadRequest,
        extensions: new Dictionary<string, object?>
        {
            ["errors"] = problems.Select(problem => new QueryError(problem.Field, problem.Value, problem.Accepted)).ToList(),
        });

    private sealed record QueryError(string Key, string Value, string Accepted);
}
