using System.Text.RegularExpressions;
using MinerDebt.Core.Book;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Architecture;

public sealed partial class DependencyTests
{
    // Each folder may use those to its left.
    private static readonly string[] Folders = ["Model", "Store", "Changes", "Book", "Analysis", "Exchange", "Edgar"];

    public static TheoryData<string> Names => [.. Folders];

    [Theory]
    [MemberData(nameof(Names))]
    public void Folder_OfCore_UsesNoneToItsRight(string folder)
    {
        var sources = Directory.GetFiles(Path.Combine(ProgramDataset.CoreFolder, folder), "*.cs", SearchOption.AllDirectories);

        var used = from source in sources
                   from line in File.ReadLines(source)
                   from Match match in Used().Matches(line)
                   where Array.IndexOf(Folders, match.Groups["folder"].Value) > Array.IndexOf(Folders, folder)
                   select $"{Path.GetFileName(source)}: {line.Trim()}";

        Assert.NotEmpty(sources);
        Assert.Empty(used);
    }

    // The questions that pages ask; each may use those to its left, and the first is what all share.
    private static readonly string[] Questions =
        ["Shared", "Debt", "Offerings", "Maturities", "Credit", "Balances", "Benchmarks", "Drivers", "Scenario", "Miners", "Upkeep"];

    public static TheoryData<string> Asked => [.. Questions.Where(question => Directory.Exists(FolderOf(question)))];

    [Theory]
    [MemberData(nameof(Asked))]
    public void Question_OfAnalysis_UsesNoneToItsRight(string question)
    {
        var used = from source in Directory.GetFiles(FolderOf(question), "*.cs")
                   from line in File.ReadLines(source)
                   from Match match in UsedQuestion().Matches(line)
                   where Array.IndexOf(Questions, match.Groups["folder"].Value) is var index && (index < 0 || index > Array.IndexOf(Questions, question))
                   select $"{Path.GetFileName(source)}: {line.Trim()}";

        Assert.Empty(used);
    }

    [Fact]
    public void Analysis_HasOnlyTheKnownQuestions() => Assert.Empty(
        Directory.GetDirectories(FolderOf("")).Select(Path.GetFileName).Except(Questions).Concat(Directory.GetFiles(FolderOf(""), "*.cs")));

    private static string FolderOf(string question) => Path.Combine(ProgramDataset.CoreFolder, "Analysis", question);

    [GeneratedRegex(@"\bAnalysis\.(?<folder>[A-Z][A-Za-z]+)")]
    private static partial Regex UsedQuestion();

    [Fact]
    public void Core_HasOnlyTheKnownFolders() =>
        Assert.Equal(
            Folders.Append("Dataset").Order(),
            Directory.GetDirectories(ProgramDataset.CoreFolder).Select(Path.GetFileName).Except(["bin", "obj"]).Order());

    [Fact]
    public void Core_TypesOfEachFolder_HaveItsNamespace() =>
        Assert.Equal(
            Folders.Order(),
            typeof(DebtBook).Assembly.GetTypes().Select(type => type.Namespace ?? "").Where(name => name.StartsWith("MinerDebt.", StringComparison.Ordinal))
                .Select(name => name.Split('.')[2]).Distinct().Order());

    [Fact]
    public void Core_Assembly_KnowsNoWebFramework() =>
        Assert.DoesNotContain(
            typeof(DebtBook).Assembly.GetReferencedAssemblies(),
            assembly => assembly.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || assembly.Name.StartsWith("MudBlazor", StringComparison.Ordinal));

    // A namespace as a whole, or with a part of it left out, as in Model.Quarter.
    [GeneratedRegex(@"(?:\bMinerDebt\.Core\.|\bCore\.|(?<![\w.]))(?<folder>Model|Store|Changes|Book|Analysis|Exchange|Edgar)(?=\.[A-Z]|;)")]
    private static partial Regex Used();
}
