using MinerDebt.Testing;

namespace MinerDebt.Web.Tests.Architecture;

/// <summary>What shows figures knows the book and its analysis, and nothing of how they are stored.</summary>
public sealed class ReadingSideTests
{
    private static readonly string Web = AppProcess.Location("WebFolder");

    private static readonly string[] Folders = ["Address", "Api", "Charts", "Docs", "Downloads", "Feeds", "Layout", "Pages", "Proof", "Text"];

    private static readonly string[] Banned = ["EntityFrameworkCore", "MinerDebt.Core.Store", "DatasetReader", "DatasetLoader", "DbContext", "ChangeApplier"];

    public static TheoryData<string> Sources =>
        [.. from folder in Folders
            from file in Directory.EnumerateFiles(Path.Combine(Web, folder), "*", SearchOption.AllDirectories)
            where file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal)
            select Path.GetRelativePath(Web, file)];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Source_OfTheReadingSide_KnowsNoStore(string file)
    {
        var text = File.ReadAllText(Path.Combine(Web, file));

        Assert.All(Banned, banned => Assert.DoesNotContain(banned, text, StringComparison.Ordinal));
    }
}
