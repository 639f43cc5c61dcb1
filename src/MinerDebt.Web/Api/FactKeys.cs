using System.Text.Json.Serialization.Metadata;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Api;

/// <summary>Shows the keys of facts in answers, though they are made of other properties: the history of a fact is asked for by them.</summary>
internal static class FactKeys
{
    public static void Show(JsonTypeInfo type)
    {
        if (type.Type.IsAssignableTo(typeof(Fact)))
        {
            // What cannot be set is left out of answers; nothing is ever read with these options.
            type.Properties.FirstOrDefault(property => property.Name == "key")?.Set = static (_, _) => { };
        }
    }
}
