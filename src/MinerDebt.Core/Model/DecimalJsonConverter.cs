using System.Text.Json;
using System.Text.Json.Serialization;

namespace MinerDebt.Core.Model;

/// <summary>A decimal without trailing zeros: 7.750 in a file and 7.75 in a database are the same number.</summary>
public sealed class DecimalJsonConverter : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

    // A division keeps no more decimals than its result needs.
    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value / 1.0000000000000000000000000000m);
}
