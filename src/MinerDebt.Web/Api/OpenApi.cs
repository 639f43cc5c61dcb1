using System.Net.Mime;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Api;

/// <summary>
/// The description of the API, so that clients can be made from it. It adds what the handlers' signatures do not say; the
/// texts of answers are those of their comments.
/// </summary>
internal static class OpenApi
{
    public static void Describe(this OpenApiOptions options)
    {
        // A transformer of the document sees it with all that those of its parts have made.
        options.AddDocumentTransformer(DocumentAsync);
        options.AddSchemaTransformer(SchemaAsync);
        options.AddOperationTransformer(OperationAsync);
    }

    private static async Task DocumentAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new OpenApiInfo
        {
            Title = "MinerDebt",
            Version = "1.0.0",
            Description = "What public bitcoin miners owe, to whom it falls due when, and what it costs them. Amounts are whole US dollars; null is not known, never 0. Everything is read-only, without a key and open to scripts of any site.",
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
            Contact = new OpenApiContact { Name = "MinerDebt" },
        };
        foreach (var server in document.Servers ?? [])
        {
            server.Url = server.Url?.TrimEnd('/');
        }

        // Said, since a description that is silent about it may as well be unfinished: no key is needed.
        document.Security = [new OpenApiSecurityRequirement()];
        document.Tags = OpenApiTags.Of(document);
        LiftDescriptions(document);
        FreeRows(document);
        await OpenApiExamples.AddAsync(document, context.ApplicationServices, cancellation);
    }

    private static async Task SchemaAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(Quarter))
        {
            schema.Type = JsonSchemaType.String;
            schema.Pattern = "^[0-9]{4}Q[1-4]$";
            schema.Examples = [JsonValue.Create("2025Q3")];
        }
        else if (type == typeof(PartialDate))
        {
            schema.Type = JsonSchemaType.String;
            schema.Pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";
            schema.Description = "A day, a month or a year, as far as it is known.";
            schema.Examples = [JsonValue.Create("2027-01-15"), JsonValue.Create("2027-01"), JsonValue.Create("2027")];
        }
        else if (type.IsEnum)
        {
            // Null is said where the word is used: a word that may be null itself would make null two things at once there.
            Name(schema, Enum.GetNames(type));
        }
        else if (typeof(IEnumerable<Quarter>).IsAssignableFrom(type))
        {
            // The exporter leaves out what it cannot see through: a quarter has a converter of its own.
            schema.Items = await context.GetOrCreateSchemaAsync(typeof(Quarter), cancellationToken: cancellation);
        }
        else if (Words(context) is { } words)
        {
            if (schema.Type?.HasFlag(JsonSchemaType.Null) == true)
            {
                var named = new OpenApiSchema();
                Name(named, words.Words);
                schema.Type = null;
                schema.OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, named];
            }
            else
            {
                Name(schema, words.Words);
            }
        }
    }

    private static Task OperationAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var path = "/" + context.Description.RelativePath;
        operation.OperationId = OpenApiTags.OperationId(path);
        operation.Description ??= $"{operation.Summary}.";
        operation.Tags = new HashSet<OpenApiTagReference> { new(OpenApiTags.TagOf(path), context.Document) };
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            OpenApiKeys.Complete(parameter);
        }

        var document = context.Document!;
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        var accepted = context.Description.ActionDescriptor.EndpointMetadata.OfType<AcceptedKeys>().LastOrDefault();
        foreach (var key in accepted?.Keys ?? [])
        {
            (operation.Parameters ??= []).Add(OpenApiKeys.Parameter(key, document, path));
        }

        if (operation.Responses?["200"].Content?.TryGetValue(MediaTypeNames.Text.Csv, out var file) == true)
        {
            // A file, and not a text in JSON, for which some generators would take a mere text.
            file.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        }

        OpenApiErrors.AddTo(operation, document, mayBeMissing: path.Contains('{', StringComparison.Ordinal));
        return Task.CompletedTask;
    }

    private static WordsAttribute? Words(OpenApiSchemaTransformerContext context) =>
        context.JsonPropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(WordsAttribute), inherit: false).OfType<WordsAttribute>().FirstOrDefault();

    private static void Name(OpenApiSchema schema, IEnumerable<string> words)
    {
        schema.Type = JsonSchemaType.String;
        schema.Enum = [.. words.Select(word => (JsonNode)JsonValue.Create(word))];
    }

    // A client that asks for some fields gets those alone: then none of a row's properties is always there.
    private static void FreeRows(OpenApiDocument document)
    {
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations!.Values).Where(one => one.Parameters?.Any(key => key.Name == ListKeys.Fields.Name) == true))
        {
            var answer = operation.Responses?["200"].Content?.Values.Single().Schema;
            if (Of(answer?.Items ?? answer?.Properties?["items"].Items) is { } row)
            {
                row.Required = null;
                operation.Parameters!.OfType<OpenApiParameter>().Single(key => key.Name == ListKeys.Fields.Name).Example =
                    new JsonArray([.. row.Properties!.Keys.Take(2).Select(name => JsonValue.Create(name))]);
            }
        }

        static OpenApiSchema? Of(IOpenApiSchema? schema) => schema is OpenApiSchemaReference reference ? reference.RecursiveTarget as OpenApiSchema : schema as OpenApiSchema;
    }

    // What may be null and has a schema of its own carries its text beside the reference, where few tools look.
    private static void LiftDescriptions(OpenApiDocument document)
    {
        foreach (var property in document.Components?.Schemas?.Values.SelectMany(schema => schema.Properties?.Values ?? []) ?? [])
        {
            property.Description ??= property.OneOf?.Select(one => one.Description).FirstOrDefault(text => text is not null);
        }
    }
}
