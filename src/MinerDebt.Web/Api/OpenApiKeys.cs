using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Api;

/// <summary>What the values of query keys look like, for the description of the API.</summary>
internal static class OpenApiKeys
{
    private const string QuarterPattern = "^[0-9]{4}Q[1-4]$";

    private static readonly Dictionary<QueryKey, (Func<OpenApiDocument, IOpenApiSchema> Schema, JsonNode Example)> Known = new()
    {
        [QueryKey.Miners] = (_ => List(new OpenApiSchema { Type = JsonSchemaType.String }), new JsonArray("MARA", "RIOT")),
        [QueryKey.Types] = (document => List(new OpenApiSchemaReference(nameof(InstrumentType), document)), new JsonArray(nameof(InstrumentType.ConvertibleNote))),
        [QueryKey.From] = (_ => Text(QuarterPattern), "2025Q1"),
        [QueryKey.To] = (_ => Text(QuarterPattern), "2025Q4"),
        [QueryKey.At] = (_ => Text(QuarterPattern), "2025Q4"),
        [QueryKey.AsOf] = (_ => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" }, "2025-10-21"),
        [QueryKey.By] = (document => Words(document, "SeriesBy", Choices<Grouping>()), "type"),
        [QueryKey.Universe] = (document => Words(document, "Companies", ["miner", "all"]), "all"),
        [QueryKey.Basis] = (document => Words(document, nameof(MaturityBasis), Choices<MaturityBasis>()), "firstPut"),
        [QueryKey.Status] = (document => List(new OpenApiSchemaReference(nameof(OfferingStatus), document)), new JsonArray(nameof(OfferingStatus.Outstanding))),
        [QueryKey.Use] = (document => List(new OpenApiSchemaReference(nameof(UseOfProceeds), document)), new JsonArray(nameof(UseOfProceeds.HpcAi))),
        [QueryKey.Secured] = (document => Words(document, "YesOrNo", ["yes", "no"]), "yes"),
        [QueryKey.Rule144A] = (document => Words(document, "YesOrNo", ["yes", "no"]), "yes"),
        [QueryKey.Coupon] = (_ => new OpenApiSchema { Type = JsonSchemaType.String }, "6..8"),
        [QueryKey.Size] = (_ => new OpenApiSchema { Type = JsonSchemaType.String }, "1B.."),
        [QueryKey.Conversion] = (_ => new OpenApiSchema { Type = JsonSchemaType.String }, "20..30"),
        [QueryKey.Due] = (_ => new OpenApiSchema { Type = JsonSchemaType.String }, "2027..2028"),
        [QueryKey.Put] = (_ => new OpenApiSchema { Type = JsonSchemaType.String }, "2027-06..2028-12"),
        [QueryKey.Search] = (_ => new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = AddressReader.LongestSearch }, "TeraWulf 2030"),
        [QueryKey.Group] = (document => Words(document, nameof(ListGroup), Choices<ListGroup>()), "miner"),
        [QueryKey.Columns] = (document => List(Words(document, nameof(OfferingColumn), OfferingColumns.All.Select(column => column.Name))), new JsonArray("id", "principal")),
        [QueryKey.Btc] = (_ => Number(AddressReader.HighestBitcoin), 50_000),
        [QueryKey.Share] = (_ => Number(AddressReader.HighestShare), 50),
        [QueryKey.Rate] = (_ => Number(AddressReader.HighestRate), 9.5m),
        [QueryKey.Month] = (_ => Text("^[0-9]{4}-[0-9]{2}$"), "2027-12"),
        [ListKeys.Limit] = (_ => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Maximum = Text(ListKeys.Most) }, 50),
        [ListKeys.Fields] = (_ => List(new OpenApiSchema { Type = JsonSchemaType.String }), new JsonArray()),
        [ListKeys.Key] = (_ => new OpenApiSchema { Type = JsonSchemaType.String }, "wulf-2025-10-ssn-2030"),
        [QueryKey.Open] = (_ => new OpenApiSchema { Type = JsonSchemaType.String }, "debt:2025Q3:MARA"),
        [QueryKey.Page] = (_ => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Maximum = Text(PageNumbers.Last) }, 1),
    };

    // Those that stand in the path, by their names in it.
    private static readonly Dictionary<string, JsonNode> OfPaths = new() { ["ticker"] = "MARA", ["id"] = "wulf-2025-10-ssn-2030", ["fact"] = "offerings" };

    public static void Complete(OpenApiParameter ofPath)
    {
        ofPath.Description ??= $"Which {ofPath.Name} is meant.";
        ofPath.Example = OfPaths.GetValueOrDefault(ofPath.Name ?? "")?.DeepClone();
    }

    /// <param name="path">Which address takes the key: lists are sorted by columns of their own.</param>
    public static OpenApiParameter Parameter(QueryKey key, OpenApiDocument document, string path)
    {
        if (key == QueryKey.Sort)
        {
            var isMiners = path.Contains("/comparison", StringComparison.Ordinal);
            var columns = isMiners ? MinerList.Order.Names : OfferingList.Order.Names;
            return Parameter(key, Words(document, isMiners ? "OrderOfMiners" : "OrderOfOfferings", columns.Concat(columns.Select(name => $"-{name}"))), isMiners ? "-owed" : "-principal");
        }

        var schema = Known.TryGetValue(key, out var known) ? known.Schema(document) : new OpenApiSchema { Type = JsonSchemaType.String };
        if (key.Default is { } text && schema is OpenApiSchema own)
        {
            own.Default = own.Type == JsonSchemaType.Integer ? int.Parse(text, CultureInfo.InvariantCulture) : text;
        }

        return Parameter(key, schema, known.Example);
    }

    private static OpenApiParameter Parameter(QueryKey key, IOpenApiSchema schema, JsonNode? example)
    {
        var isList = schema is OpenApiSchema { Type: JsonSchemaType.Array };
        return new OpenApiParameter
        {
            Name = key.Name,
            In = ParameterLocation.Query,
            Description = key.Description,
            Schema = schema,
            // Without them there is nothing to answer.
            Required = key == ListKeys.Key || key == QueryKey.Open,
            // Values of a list are separated by commas; a key that is given again adds to them.
            Style = isList ? ParameterStyle.Form : null,
            Explode = !isList,
            Example = example?.DeepClone(),
        };
    }

    private static IEnumerable<string> Choices<T>() where T : struct, Enum => Enum.GetValues<T>().Select(AddressReader.Word);

    // By a name, so that clients have one type for it and not one for each address.
    private static OpenApiSchemaReference Words(OpenApiDocument document, string name, IEnumerable<string> words)
    {
        document.Components!.Schemas!.TryAdd(name, new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. words.Select(word => (JsonNode)JsonValue.Create(word))] });
        return new OpenApiSchemaReference(name, document);
    }

    private static OpenApiSchema List(IOpenApiSchema items) => new() { Type = JsonSchemaType.Array, Items = items };

    private static OpenApiSchema Text(string pattern) => new() { Type = JsonSchemaType.String, Pattern = pattern };

    private static OpenApiSchema Number(decimal highest) => new() { Type = JsonSchemaType.Number, Format = "double", Minimum = "0", Maximum = Text(highest) };

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
