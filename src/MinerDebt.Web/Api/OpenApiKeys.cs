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

    private static readonly Dictionary<QueryKey, (Func<OpenApiSchema> Schema, JsonNode Example)> Known = new()
    {
        [QueryKey.Miners] = (() => List(new OpenApiSchema { Type = JsonSchemaType.String }), new JsonArray("MARA", "RIOT")),
        [QueryKey.Types] = (() => List(Words(Enum.GetNames<InstrumentType>())), new JsonArray(nameof(InstrumentType.ConvertibleNote))),
        [QueryKey.From] = (() => Text(QuarterPattern), "2025Q1"),
        [QueryKey.To] = (() => Text(QuarterPattern), "2025Q4"),
        [QueryKey.At] = (() => Text(QuarterPattern), "2025Q4"),
        [QueryKey.AsOf] = (() => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" }, "2025-10-21"),
        [QueryKey.By] = (() => Words(Choices<Grouping>()), "type"),
        [QueryKey.Universe] = (() => Words("miner", "all"), "all"),
        [QueryKey.Basis] = (() => Words(Choices<MaturityBasis>()), "firstPut"),
        [QueryKey.Status] = (() => List(Words(Enum.GetNames<OfferingStatus>())), new JsonArray(nameof(OfferingStatus.Outstanding))),
        [QueryKey.Use] = (() => List(Words(Enum.GetNames<UseOfProceeds>())), new JsonArray(nameof(UseOfProceeds.HpcAi))),
        [QueryKey.Secured] = (() => Words("yes", "no"), "yes"),
        [QueryKey.Rule144A] = (() => Words("yes", "no"), "yes"),
        [QueryKey.Search] = (() => new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = AddressReader.LongestSearch }, "TeraWulf 2030"),
        [QueryKey.Group] = (() => Words(Choices<ListGroup>()), "miner"),
        [QueryKey.Columns] = (() => List(Words([.. OfferingColumns.All.Select(column => column.Name)])), new JsonArray("id", "principal")),
        [QueryKey.Sort] = (() => new OpenApiSchema { Type = JsonSchemaType.String }, "-principal"),
        [QueryKey.Btc] = (() => Number(AddressReader.HighestBitcoin), 50_000),
        [QueryKey.Share] = (() => Number(AddressReader.HighestShare), 50),
        [QueryKey.Rate] = (() => Number(AddressReader.HighestRate), 9.5m),
        [QueryKey.Month] = (() => Text("^[0-9]{4}-[0-9]{2}$"), "2027-12"),
        [ListKeys.Limit] = (() => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Maximum = Text(ListKeys.Most) }, 50),
        [ListKeys.Cursor] = (() => new OpenApiSchema { Type = JsonSchemaType.String }, "TUFSQQ"),
        [ListKeys.Fields] = (() => List(new OpenApiSchema { Type = JsonSchemaType.String }), new JsonArray("ticker", "source")),
        [ListKeys.Key] = (() => new OpenApiSchema { Type = JsonSchemaType.String }, "wulf-2025-10-ssn-2030"),
        [ListKeys.Figure] = (() => new OpenApiSchema { Type = JsonSchemaType.String }, "debt:2025Q3:MARA"),
        [QueryKey.Page] = (() => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Maximum = Text(AddressReader.LastPage) }, 1),
    };

    public static OpenApiParameter Parameter(QueryKey key)
    {
        var (schema, example) = Known.TryGetValue(key, out var known) ? known : (() => new OpenApiSchema { Type = JsonSchemaType.String }, null!);
        var made = schema();
        made.Default = key.Default is null ? null : made.Type == JsonSchemaType.Integer ? int.Parse(key.Default, CultureInfo.InvariantCulture) : key.Default;
        return new OpenApiParameter
        {
            Name = key.Name,
            In = ParameterLocation.Query,
            Description = key.Description,
            Schema = made,
            // Values of a list are separated by commas; a key that is given again adds to them.
            Style = made.Type == JsonSchemaType.Array ? ParameterStyle.Form : null,
            Explode = made.Type != JsonSchemaType.Array,
            Example = example?.DeepClone(),
        };
    }

    private static IEnumerable<string> Choices<T>() where T : struct, Enum => Enum.GetValues<T>().Select(AddressReader.Word);

    private static OpenApiSchema Words(IEnumerable<string> words) => new() { Type = JsonSchemaType.String, Enum = [.. words.Select(word => (JsonNode)JsonValue.Create(word))] };

    private static OpenApiSchema Words(params string[] words) => Words((IEnumerable<string>)words);

    private static OpenApiSchema List(OpenApiSchema items) => new() { Type = JsonSchemaType.Array, Items = items };

    private static OpenApiSchema Text(string pattern) => new() { Type = JsonSchemaType.String, Pattern = pattern };

    private static OpenApiSchema Number(decimal highest) => new() { Type = JsonSchemaType.Number, Format = "double", Minimum = "0", Maximum = Text(highest) };

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
