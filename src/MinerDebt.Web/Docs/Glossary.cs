namespace MinerDebt.Web.Docs;

/// <summary>The terms of the glossary, as its page has them.</summary>
internal static class Glossary
{
    private static readonly Lazy<IReadOnlyList<GlossaryTerm>> All = new(Read);

    public static IReadOnlyList<GlossaryTerm> Terms => All.Value;

    private static IReadOnlyList<GlossaryTerm> Read()
    {
        var text = DocLibrary.Text("glossary");
        var anchors = DocReader.Read("glossary", text).Headings.Where(heading => heading.Level == 3).ToDictionary(heading => heading.Text, heading => heading.Id);
        return
        [
            .. from part in text.Split("\n### ").Skip(1)
               let lines = part.Split('\n')
               let meaning = lines.Skip(1).FirstOrDefault(line => line.Length > 0) ?? ""
               where anchors.ContainsKey(lines[0].Trim())
               select new GlossaryTerm(lines[0].Trim(), anchors[lines[0].Trim()], DocReader.PlainText(meaning)),
        ];
    }
}

/// <param name="Anchor">On the page of the glossary.</param>
/// <param name="Meaning">Its first paragraph, as mere text.</param>
internal sealed record GlossaryTerm(string Name, string Anchor, string Meaning);
