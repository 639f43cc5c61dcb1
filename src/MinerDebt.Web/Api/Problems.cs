using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using MinerDebt.Core.Changes;

namespace MinerDebt.Web.Api;

/// <summary>Problem documents (RFC 9457).</summary>
internal static class Problems
{
    private const int MostNamed = 20;
    private const int LongestNamed = 100;

    public static ProblemHttpResult NotFound(string title, string detail) =>
        TypedResults.Problem(title: title, detail: detail, statusCode: StatusCodes.Status404NotFound);

    public static ProblemHttpResult TooLong(int length, int longest) => TypedResults.Problem(
        title: "The query is too long.",
        detail: string.Create(CultureInfo.InvariantCulture, $"It has {length} characters; shorten it to at most {longest}. Without the key miners all companies are in the answer."),
        statusCode: StatusCodes.Status414UriTooLong);

    public static ProblemHttpResult NotAllowed(string method) => TypedResults.Problem(
        title: "Here one can only read.", detail: $"{method} was asked for; use one of {ApiGate.Methods}.", statusCode: StatusCodes.Status405MethodNotAllowed);

    public static ProblemHttpResult NotAcceptable(string offered) => TypedResults.Problem(
        title: "The answer does not come in the form that was asked for.",
        detail: $"This address answers with {offered.Split(';')[0]}. Leave the header Accept out, or name it there.",
        statusCode: StatusCodes.Status406NotAcceptable);

    public static ProblemHttpResult TooMany(int perMinute, int seconds) => TypedResults.Problem(
        title: "Too many requests.",
        detail: string.Create(CultureInfo.InvariantCulture, $"One client may send {perMinute} requests a minute. Ask again in {seconds} seconds."),
        statusCode: StatusCodes.Status429TooManyRequests);

    /// <summary>Names each key, its value and what is accepted; of very many the first.</summary>
    public static ProblemHttpResult BadQuery(IReadOnlyList<Problem> all) => BadQueryOf([.. all.Take(MostNamed).Select(Shortened)]);

    private static ProblemHttpResult BadQueryOf(IReadOnlyList<Problem> problems) => TypedResults.Problem(
        title: "The query cannot be answered.",
        detail: string.Join(' ', problems),
        statusCode: StatusCodes.Status400BadRequest,
        extensions: new Dictionary<string, object?>
        {
            ["errors"] = problems.Select(problem => new QueryError(problem.Field, problem.Value, problem.Accepted)).ToList(),
        });

    // What was asked is said back, though not all of what is far too long.
    private static Problem Shortened(Problem problem) => problem with { Field = Shortened(problem.Field), Value = Shortened(problem.Value) };

    private static string Shortened(string text) => text.Length <= LongestNamed ? text : text[..LongestNamed] + "…";

    private sealed record QueryError(string Key, string Value, string Accepted);
}
