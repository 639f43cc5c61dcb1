using System.Text.RegularExpressions;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Architecture;

/// <summary>What is refused is said in words for the person who typed it.</summary>
public sealed partial class MessageTests
{
    private static readonly string Source = Path.GetFullPath(Path.Combine(ProgramDataset.CoreFolder, ".."));

    [Fact]
    public void Messages_SayWhatIsWrongAndNotWhatIsAccepted()
    {
        var sources = Directory.GetFiles(Source, "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
            .Where(file => !Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj")).ToList();

        var found = from file in sources
                    from line in File.ReadLines(file)
                    where !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && Accepted().IsMatch(line)
                    select $"{Path.GetRelativePath(Source, file)}: {line.Trim()}";

        Assert.Contains(sources, file => file.EndsWith("AddressReader.cs", StringComparison.Ordinal));
        Assert.Empty(found);
    }

    [GeneratedRegex(@"""[^""]*\b((is|are) accepted|accepted (is|are))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Accepted();
}
