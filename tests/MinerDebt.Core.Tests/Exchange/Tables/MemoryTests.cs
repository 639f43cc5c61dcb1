using System.Globalization;
using MinerDebt.Core.Exchange.Tables;

namespace MinerDebt.Core.Tests.Exchange.Tables;

/// <summary>Memory is that of the whole process, so that nothing else may run beside.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
[Collection(nameof(MemoryTests))]
public sealed class MemoryTests
{
    [Fact]
    public void Rows_TenTimesAsMany_HoldNoMoreMemory()
    {
        var few = Held(20_000);
        var many = Held(TableLimits.Rows);

        Assert.True(many < few * 2, string.Create(CultureInfo.InvariantCulture, $"{few} bytes held for 20,000 rows, {many} for 200,000"));
    }

    private static long Held(int rows)
    {
        using var file = new TableFile("a.csv", []);
        File.WriteAllLines(file.Path, Enumerable.Range(0, rows).Select(row => $"{row},some text that is long enough to be noticed {row}").Prepend("a,b"));
        var table = file.Open();
        var (before, most, count) = (GC.GetTotalMemory(forceFullCollection: true), 0L, 0);
        foreach (var _ in table.Rows())
        {
            if (++count % (rows / 4) == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        // A little is noise, of the runner too; the rows of the small file would be some megabytes.
        return Math.Max(most, 1_000_000);
    }
}
