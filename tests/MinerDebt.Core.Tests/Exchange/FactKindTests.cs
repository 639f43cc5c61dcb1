using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Exchange;

public sealed class FactKindTests
{
    public static TheoryData<string> Names => [.. FactKind.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Columns_OfEachKind_AreTheHeaderOfItsFile(string name)
    {
        var kind = FactKind.Find(name)!;

        var header = File.ReadLines(Path.Combine(ProgramDataset.CoreFolder, "Dataset", kind.FileName)).First();

        Assert.Equal(header.Split(','), kind.Columns.Select(column => column.Name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_EveryFactOfAKind_ReadsAsTheSame(string name)
    {
        var kind = FactKind.Find(name)!;
        var facts = ProgramDataset.OfEachKind.All(kind.Type);
        var problems = new List<Problem>();

        var read = facts.Select(fact => kind.Read(kind.Write(fact), problems)).ToList();

        Assert.NotEmpty(facts);
        Assert.Empty(problems);
        Assert.Equal(facts.Select(FactJson.Write), read.Select(FactJson.Write));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_NothingAtAll_NamesTheNeededColumns(string name)
    {
        var kind = FactKind.Find(name)!;
        var problems = new List<Problem>();

        kind.Read(new Dictionary<string, string>(), problems);

        // How well something is supported is asked for by a rule of its own, since miners are not rated.
        Assert.Equal(
            kind.Columns.Where(column => column is { IsNeeded: true, Name: not "confidence" }).Select(column => column.Name).Order(),
            problems.Select(problem => problem.Field).Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void KeyColumns_Changed_MakeAnotherKey(string name)
    {
        var kind = FactKind.Find(name)!;
        var facts = ProgramDataset.OfEachKind.All(kind.Type);

        var keys = facts.Select(fact => string.Join('|', kind.Columns.Where(column => column.IsKey).Select(column => column.Text(fact))));

        Assert.Equal(facts.Count, keys.Distinct().Count());
    }
}
