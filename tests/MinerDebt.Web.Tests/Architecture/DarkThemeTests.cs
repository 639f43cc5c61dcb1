using System.Text.RegularExpressions;
using MinerDebt.Testing;

namespace MinerDebt.Web.Tests.Architecture;

/// <summary>
/// The dark theme has other colors and nothing else: no other size, no other element. The browser tests rely on it, which look at
/// the dark theme with those rules of axe alone that look at colors.
/// </summary>
public sealed partial class DarkThemeTests
{
    [Fact]
    public void Theme_Dark_OnlyHasOtherColors()
    {
        var web = AppProcess.Location("WebFolder");
        var styles = Directory.EnumerateFiles(web, "*.css", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(web, file).StartsWith("bin", StringComparison.Ordinal) && !Path.GetRelativePath(web, file).StartsWith("obj", StringComparison.Ordinal))
            .Select(File.ReadAllText).ToList();

        var blocks = styles.SelectMany(style => Block().Matches(style)).ToList();
        var declarations = blocks.SelectMany(block => block.Groups["body"].Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();

        Assert.NotEmpty(declarations);
        Assert.All(declarations, declaration => Assert.Matches(Color(), declaration));
        // No rule speaks of the theme in any other way.
        Assert.Equal(styles.Sum(style => Mention().Count(style)), blocks.Sum(block => Mention().Count(block.Value)));
    }

    // The theme of the system, unless light is chosen; and the theme that is chosen, on the screen and on paper.
    [GeneratedRegex(@"@media screen and \(prefers-color-scheme: dark\) \{\s*:root:not\(\[data-theme=light\]\) \{(?<body>[^{}]*)\}\s*\}|^ *:root\[data-theme=dark\] \{(?<body>[^{}]*)\}", RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\A(--[a-z0-9-]+: #[0-9a-f]{3,8}|color-scheme: (dark|light))\z")]
    private static partial Regex Color();

    [GeneratedRegex(@"prefers-color-scheme|data-theme|light-dark\(")]
    private static partial Regex Mention();
}
