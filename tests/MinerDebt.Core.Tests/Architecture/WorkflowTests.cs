using System.Text.RegularExpressions;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Architecture;

public sealed partial class WorkflowTests
{
    private static readonly string Root = Path.Combine(ProgramDataset.CoreFolder, "..", "..");

    [Fact]
    public void Actions_OfAllWorkflows_AreNamedByTheirCommitAndSayTheirVersion()
    {
        var uses = Directory.GetFiles(Path.Combine(Root, ".github", "workflows"), "*.yml").SelectMany(File.ReadLines).Where(line => line.Contains("uses:", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(uses);
        Assert.All(uses, line => Assert.Matches(Pinned(), line));
    }

    [Fact]
    public void Releases_EachVersion_HasNotes() =>
        Assert.All(File.ReadAllText(Path.Combine(Root, "RELEASES.md")).Split("\n## ")[1..], section => Assert.Matches(@"^\d+\.\d+\.\d+\n+\S", section));

    [GeneratedRegex(@"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex Pinned();
}
