using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Text;

/// <summary>What the texts of the data set are called on pages: the words of a choice as readers see them.</summary>
public static class ValueNames
{
    /// <summary><c>Convertible note</c> for <c>ConvertibleNote</c>; any other text as it is.</summary>
    public static string Of(FactColumn column, string text) => column.Type switch
    {
        CellType.Choice => Word(column, text),
        CellType.Choices => string.Join("; ", text.Split(';', StringSplitOptions.TrimEntries).Select(one => Word(column, one))),
        _ => text,
    };

    /// <summary>Whether a value has the text somewhere, as the data set writes it or as readers see it.</summary>
    public static bool Holds(FactColumn column, Fact fact, string text) =>
        column.Text(fact) is var value && (value.Contains(text, StringComparison.OrdinalIgnoreCase) || Of(column, value).Contains(text, StringComparison.OrdinalIgnoreCase));

    /// <summary>The same of a fact; what an amendment changed is a choice in one case and a text in another.</summary>
    public static string Of(Fact fact, FactColumn column, string text) =>
        text.Length > 0 && fact is Amendment amendment && column.Name is "old_value" or "new_value" ? AmendmentText.Value(amendment, text) : Of(column, text);

    private static string Word(FactColumn column, string text) =>
        column.Choices.Contains(text) && char.IsUpper(text[0]) && ChoiceWords.Of(text) is var words ? char.ToUpperInvariant(words[0]) + words[1..] : text;
}
