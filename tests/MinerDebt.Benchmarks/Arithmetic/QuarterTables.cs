using BenchmarkDotNet.Attributes;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Analysis.Shared;

namespace MinerDebt.Benchmarks.Arithmetic;

/// <summary>Amounts by quarter over the whole register.</summary>
[MemoryDiagnoser]
public class QuarterTables
{
    private readonly Selection _all = Selection.AllOf(ProgramBook.Book);

    [Params(Grouping.Miner, Grouping.Type, Grouping.Total)]
    public Grouping By { get; set; }

    [Benchmark]
    public QuarterTable Debt() => DebtOutstanding.Table(ProgramBook.Book, _all, By);

    [Benchmark]
    public QuarterTable Raised() => Issuance.Table(ProgramBook.Book, _all, By);
}
