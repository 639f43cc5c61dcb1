using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Exchange;

public sealed class ClearedWarningsTests
{
    private static readonly DateOnly Today = Make.Day("2026-11-26");

    public static TheoryData<string> Kinds => [.. FactKind.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Of_AnyColumnOfAnyKindThatIsCleared_NamesTheColumn(string name)
    {
        var kind = FactKind.Find(name)!;
        foreach (var column in kind.Columns.Where(column => !column.IsKey && column is { IsNeeded: false, Default: "", Name: not "notes" }))
        {
            if (ProgramDataset.Facts.All(kind.Type).FirstOrDefault(fact => column.Text(fact).Length > 0) is not { } stored)
            {
                continue;
            }

            var after = kind.Read(kind.Write(stored).Where(cell => cell.Key != column.Name).ToDictionary(), []);
            var cleared = Warnings.Of([new Change(stored, after)], ProgramDataset.Facts, Today).Where(problem => problem.Accepted.EndsWith("will be cleared", StringComparison.Ordinal));

            Assert.Equal([column.Name], cleared.Select(problem => problem.Field));
        }
    }

    [Fact]
    public void Of_AnAmountThatIsCleared_SaysWhatIsStored()
    {
        var stored = Make.Balance(4_471_726_000, "2026-06-30") with { PrincipalUsd = 4_500_000_000 };

        var found = Warnings.Of([new Change(stored, stored with { CarryingUsd = null })], Facts.Of([stored]), Today);

        Assert.Equal([("carrying_usd", "stored $4,471,726,000 will be cleared")], found.Select(problem => (problem.Field, problem.Accepted)));
    }
}
