using System.Net;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MinerDebt.Web.Docs;

/// <summary>Makes a page from Markdown that begins with a title and a lead. HTML in it is shown as text.</summary>
public static class DocReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).DisableHtml().Build();

    public static Doc Read(string name, string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        var title = Take<HeadingBlock>(document, name);
        var lead = Take<ParagraphBlock>(document, name);
        return new Doc(
            name,
            TextOf(title),
            TextOf(lead),
            // Long lines scroll, by keyboard too.
            Tables(document.ToHtml(Pipeline), document).Replace("<pre>", "<pre tabindex=\"0\">", StringComparison.Ordinal),
            [
                .. from heading in document.Descendants<HeadingBlock>()
                   where heading.Level is 2 or 3
                   select new DocHeading(heading.Level, heading.GetAttributes().Id ?? "", TextOf(heading)),
            ]);
    }

    // The page itself shows the title and the lead.
    private static T Take<T>(MarkdownDocument document, string name) where T : LeafBlock
    {
        var block = document[0] as T ?? throw new InvalidOperationException($"{name}.md has no title or no lead.");
        document.RemoveAt(0);
        return block;
    }

    /// <summary>Wide tables scroll in a region of their own, which is named after the heading above.</summary>
    private static string Tables(string html, MarkdownDocument document)
    {
        var heading = "";
        var parts = html.Split("<table>");
        var index = 0;
        foreach (var block in document)
        {
            heading = block is HeadingBlock one ? TextOf(one) : heading;
            if (block is Table)
            {
                index++;
                parts[index] = $"""<div class="scroll" tabindex="0" role="region" aria-label="{WebUtility.HtmlEncode(heading)}, table {index}"><table><caption>{WebUtility.HtmlEncode(heading)}, table {index}</caption>{parts[index].Replace("</table>", "</table></div>")}""";
            }
        }

        return string.Concat(parts);
    }

    /// <summary>A paragraph without its marks.</summary>
    public static string PlainText(string markdown) => Markdown.ToPlainText(markdown, Pipeline).Trim();

    private static string TextOf(LeafBlock block) => string.Concat((block.Inline ?? []).Descendants().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        _ => "",
    }));
}
