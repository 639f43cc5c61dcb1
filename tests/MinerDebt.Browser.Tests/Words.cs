using Microsoft.Playwright;
using MinerDebt.Core.Model;

namespace MinerDebt.Browser.Tests;

/// <summary>What a page says is words, each apart from the next.</summary>
internal static class Words
{
    // SeniorSecuredNote, DebtBalance: what the program calls things, and people do not.
    private static readonly string[] Names =
    [
        .. typeof(Fact).Assembly.GetTypes().Where(type => type.Namespace == typeof(Fact).Namespace)
            .SelectMany(type => type.IsEnum ? Enum.GetNames(type) : type.IsAssignableTo(typeof(Fact)) ? [type.Name] : [])
            .Where(name => char.IsUpper(name[0]) && name.Skip(1).Any(char.IsUpper)).Distinct(),
    ];

    /// <summary>No name of the program among the words of a page, and no two words without a gap where one element ends and another begins.</summary>
    public static async Task AssertReadableAsync(IPage page) => Assert.Equal((page.Url, ""), (page.Url, string.Join('\n', await FindAsync(page))));

    /// <summary>What of a page is neither.</summary>
    public static Task<string[]> FindAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        names => {
          const name = new RegExp(`(?<![\\w.:/-])(${names.join('|')})(?![\\w:/-])`), found = [];
          const ends = /[\p{L}\p{N}.,;:!?)”%]$/u, begins = /^[\p{L}\p{N}(“$]/u, other = 'svg, code, pre, sup, textarea, script, style, [translate=no], .filerows td';
          const spoken = element => ['aria-label', 'title', 'placeholder', 'alt'].map(kind => element.getAttribute(kind) ?? '');
          const corner = (text, at) => { const range = new Range(); range.setStart(text, at); range.setEnd(text, at + 1); return range.getBoundingClientRect(); };
          const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
          for (const element of document.querySelectorAll('main *')) {
            if (!element.closest(other)) for (const text of spoken(element)) if (name.test(text)) found.push(`a name: ${text}`);
          }
          for (let before = null, text = texts.nextNode(); text; text = texts.nextNode()) {
            if (text.parentElement.closest(other) || !text.data) { if (text.data) before = null; continue; }
            if (name.test(text.data) && (text.parentElement.checkVisibility() || text.parentElement.matches('option'))) found.push(`a name: ${text.data}`);
            if (before && before.parentElement !== text.parentElement && ends.test(before.data) && begins.test(text.data)) {
              const [last, first] = [corner(before, before.length - 1), corner(text, 0)];
              if (last.width && first.width && Math.abs(last.bottom - first.bottom) < 4 && first.left > last.left && first.left - last.right < 2) found.push(`without a gap: ${before.data.slice(-40)}|${text.data.slice(0, 40)}`);
            }
            before = text;
          }
          return found;
        }
        """, Names);
}
