using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Api;

internal static class OpenApi
{
    /// <summary>Adds what the handlers' signatures do not say: the query keys, and how a quarter is written.</summary>
    public static void Describe(this OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "MinerDebt";
            document.Info.Description = "What public bitcoin miners owe, to whom it falls due when, and what it costs them. Amounts are whole US dollars; null is not known, never 0.";
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
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

            return Task.CompletedTask;
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
}
