using System.Text.RegularExpressions;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Architecture;

/// <summary>What is refused is said in words for the person who typed it.</summary>
public sealed partial class MessageTests
{
    private static readonly string[] Folders = ["Changes", "Exchange", "Store"];

    [Fact]
    public void Messages_SayWhatIsWrongAndNotWhatIsAccepted()
    {
        var found = from folder in Folders
                    from file in Directory.GetFiles(Path.Combine(ProgramDataset.CoreFolder, folder), "*.cs", SearchOption.AllDirectories)
                    from line in File.ReadLines(file)
                    where !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && Accepted().IsMatch(line)
                    select $"{Path.GetFileName(file)}: {line.Trim()}";

        Assert.Empty(found);
    }

    [GeneratedRegex(@"""[^""]*\b(is|are) accepted\b")]
    private static partial Regex Accepted();
}
