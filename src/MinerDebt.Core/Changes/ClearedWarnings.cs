using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Changes;

/// <summary>What was known of a fact and would not be known any more.</summary>
internal static class ClearedWarnings
{
    // Remarks, and what only says another property in another way.
    private static readonly string[] Aside = ["notes", "known_guarantors"];

    // Where the column of the data set is not called as the property of the fact.
    private static readonly Dictionary<string, string> Columns = new()
    {
        ["holder_puts"] = "holder_put_on",
        ["name"] = "obligor",
        ["second_source_url"] = "source2_url",
        ["rule144_a"] = "rule_144a",
    };

    public static void Check(Fact? before, Fact after, Rule rule)
    {
        if (before is null || before.GetType() != after.GetType())
        {
            return;
        }

        // Another document has a publisher and a day of its own.
        var isOtherSource = before is ISourced { Source.Url: var old } && after is ISourced { Source.Url: { } url } && url != old;
        foreach (var (field, stored) in Missing(Tree(before), Tree(after), "")
            .Where(missing => !Aside.Contains(missing.Field) && !(isOtherSource && missing.Field is ("source_date" or "source_publisher"))))
        {
            rule.Report(field, "", $"stored {Shown(field, stored)} will be cleared");
        }
    }

    private static JsonObject Tree(Fact fact) => JsonNode.Parse(FactJson.Write(fact))!.AsObject();

    private static IEnumerable<(string Field, string Stored)> Missing(JsonObject before, JsonObject? after, string prefix)
    {
        foreach (var (name, value) in before)
        {
            var now = after?[name];
            if (value is JsonObject inner)
            {
                foreach (var missing in Missing(inner, now as JsonObject, $"{prefix}{Snake(name)}_"))
                {
                    yield return missing;
                }
            }
            else if (!IsBlank(value) && IsBlank(now))
            {
                var field = prefix + Snake(name);
                yield return (Columns.GetValueOrDefault(field, field), value is JsonArray list ? string.Join("; ", list) : value!.ToString());
            }
        }
    }

    private static bool IsBlank(JsonNode? node) => node is null or JsonArray { Count: 0 };

    private static string Snake(string name) =>
        name == "confidence" ? name : JsonNamingPolicy.SnakeCaseLower.ConvertName(name).Replace("_percent", "_pct", StringComparison.Ordinal);

    private static string Shown(string field, string stored) =>
        long.TryParse(stored, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number is >= 10_000 or <= -10_000
            ? string.Create(CultureInfo.InvariantCulture, $"{(field.EndsWith("_usd", StringComparison.Ordinal) ? "$" : "")}{number:#,0}") : stored;
}
