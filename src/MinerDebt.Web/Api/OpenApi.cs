using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Api;

internal static class OpenApi
{
    /// <summary>Adds what the handlers' signatures do not say: the query keys, and how quarters are written. The texts of answers are those of their comments.</summary>
    public static void Describe(this OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "MinerDebt";
            LiftDescriptions(document);
            document.Info.Description = "What public bitcoin miners owe, to whom it falls due when, and what it costs them. Amounts are whole US dollars; null is not known, never 0.";
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer(async (schema, context, cancellation) =>
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
                schema.Type = JsonSchemaType.String;
                schema.Enum = [.. Enum.GetNames(type).Select(name => (JsonNode)JsonValue.Create(name))];
            }
            else if (typeof(IEnumerable<Quarter>).IsAssignableFrom(type))
            {
                // The exporter leaves out what it cannot see through: a quarter has a converter of its own.
                schema.Items = await context.GetOrCreateSchemaAsync(typeof(Quarter), cancellationToken: cancellation);
            }
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var accepted = context.Description.ActionDescriptor.EndpointMetadata.OfType<AcceptedKeys>().LastOrDefault();
            foreach (var key in accepted?.Keys ?? [])
            {
                (operation.Parameters ??= []).Add(new OpenApiParameter
                {
                    Name = key.Name,
                    In = ParameterLocation.Query,
                    Description = key.Description,
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String, Default = key.Default },
                });
            }

            return Task.CompletedTask;
        });
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
