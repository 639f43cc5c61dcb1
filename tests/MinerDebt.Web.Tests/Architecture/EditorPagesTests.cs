using MinerDebt.Testing;

namespace MinerDebt.Web.Tests.Architecture;

/// <summary>Pages of editors take over what others have changed in a way that outlasts a database that does not answer.</summary>
public sealed class EditorPagesTests
{
    private static readonly string Admin = Path.Combine(AppProcess.Location("WebFolder"), "Admin");

    private const string Way = "Editing.cs";

    public static TheoryData<string> Sources =>
        [.. from file in Directory.EnumerateFiles(Admin, "*", SearchOption.AllDirectories)
            let name = Path.GetRelativePath(Admin, file)
            where (name.EndsWith(".cs", StringComparison.Ordinal) || name.EndsWith(".razor", StringComparison.Ordinal)) && name != Way
            select name];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Source_OfAPageOfEditors_RefreshesThroughEditing(string file) =>
        Assert.DoesNotContain("Books.RefreshAsync(", File.ReadAllText(Path.Combine(Admin, file)), StringComparison.OrdinalIgnoreCase);
}
