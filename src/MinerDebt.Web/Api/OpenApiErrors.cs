using System.Net.Mime;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace MinerDebt.Web.Api;

/// <summary>The answers of the API that are no figures, for its description.</summary>
internal static class OpenApiErrors
{
    private const string Problem = "Problem";

    public static void AddTo(OpenApiOperation operation, OpenApiDocument document, bool mayBeMissing)
    {
        document.Components!.Schemas!.TryAdd(Problem, Schema());
        var responses = operation.Responses ??= [];
        foreach (var found in responses.Values)
        {
            found.Description = "The answer.";
        }

        responses["304"] = new OpenApiResponse { Description = "Nothing has changed since the answer with the tag of the header If-None-Match." };
        Add(400, "A key or a value is not known; errors names each.", Example(400, "The query cannot be answered.", "by \"0\": choose one of miner, type, total, offering, recourse.", new JsonObject
        {
            ["key"] = "by",
            ["value"] = "0",
            ["accepted"] = "choose one of miner, type, total, offering, recourse",
        }));
        if (mayBeMissing)
        {
            Add(404, "There is none of this name.", Example(404, "No offering \"x\".", "/api/v1/offerings lists the ids."));
        }

        Add(406, "The header Accept names only forms in which this address does not answer.", Example(406, "The answer does not come in the form that was asked for.", "This address answers with application/json. Leave the header Accept out, or name it there."));
        Add(429, "The client has asked too often; Retry-After says after how many seconds it may ask again.", Example(429, "Too many requests.", "One client may send 600 requests a minute. Ask again in 12 seconds."));

        void Add(int status, string description, JsonNode example) => responses[status.ToString(System.Globalization.CultureInfo.InvariantCulture)] = new OpenApiResponse
        {
            Description = description,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [MediaTypeNames.Application.ProblemJson] = new() { Schema = new OpenApiSchemaReference(Problem, document), Example = example },
            },
        };
    }

    private static JsonObject Example(int status, string title, string detail, params JsonNode[] errors)
    {
        var example = new JsonObject { ["title"] = title, ["status"] = status, ["detail"] = detail };
        if (errors.Length > 0)
        {
            example["errors"] = new JsonArray(errors);
        }

        return example;
    }

    private static OpenApiSchema Schema() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "Why there is no answer, as RFC 9457 has it.",
        Required = new HashSet<string> { "title", "status", "detail" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("An address that explains the status."),
            ["title"] = Text("What is wrong, in a sentence."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "The status of the answer." },
            ["detail"] = Text("What is wrong with this request, and what to do."),
            ["traceId"] = Text("Names the request in the log."),
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Description = "Each key that cannot be read.",
                Items = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string> { "key", "value", "accepted" },
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        ["key"] = Text("The key of the query."),
                        ["value"] = Text("Its value as given, shortened where it is very long."),
                        ["accepted"] = Text("What to send instead."),
                    },
                },
            },
        },
    };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
