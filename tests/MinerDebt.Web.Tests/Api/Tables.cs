using System.Text.Json;

namespace MinerDebt.Web.Tests.Api;

/// <summary>The parts of an answer with amounts by quarter.</summary>
internal static class Tables
{
    public static IReadOnlyList<string> Quarters(JsonElement answer) =>
        [.. answer.GetProperty("quarters").EnumerateArray().Select(quarter => quarter.GetString()!)];

    public static IReadOnlyList<long> Totals(JsonElement answer) =>
        [.. answer.GetProperty("totals").EnumerateArray().Select(total => total.GetInt64())];

    public static IReadOnlyDictionary<string, IReadOnlyList<long?>> Series(JsonElement answer) =>
        answer.GetProperty("series").EnumerateArray().ToDictionary(one => one.GetProperty("key").GetString()!, one => Numbers(one.GetProperty("values")));

    /// <summary>Null is not known.</summary>
    public static IReadOnlyList<long?> Numbers(JsonElement array) =>
        [.. array.EnumerateArray().Select(value => value.ValueKind == JsonValueKind.Null ? (long?)null : value.GetInt64())];
}
