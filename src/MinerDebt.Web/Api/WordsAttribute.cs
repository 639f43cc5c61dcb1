using MinerDebt.Web.Address;

namespace MinerDebt.Web.Api;

/// <summary>The few words that a text of an answer can be: its description lists them, so that clients get a type of their own for them.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WordsAttribute(params string[] words) : Attribute
{
    /// <param name="choices">An enumeration.</param>
    /// <param name="letters">How its names are written.</param>
    public WordsAttribute(Type choices, Letters letters) : this([.. Enum.GetNames(choices).Select(name => Written(name, letters))])
    {
    }

    public IReadOnlyList<string> Words => words;

    private static string Written(string name, Letters letters) => letters switch
    {
        Letters.Small => name.ToLowerInvariant(),
        Letters.FirstSmall => AddressReader.Word(name),
        _ => name,
    };
}

/// <summary>How the name of a choice is written in an answer.</summary>
internal enum Letters
{
    AsTheyAre,
    FirstSmall,
    Small,
}
