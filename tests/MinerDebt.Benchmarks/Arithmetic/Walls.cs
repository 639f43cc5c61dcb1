using BenchmarkDotNet.Attributes;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;

namespace MinerDebt.Benchmarks.Arithmetic;

/// <summary>What falls due when, of all that is owed at the last quarter's end.</summary>
[MemoryDiagnoser]
public class Walls
{
    private readonly Selection _all = Selection.AllOf(ProgramBook.Book);
    private readonly Quarter _last = ProgramBook.Book.Register[^1];

    [Params(MaturityBasis.Stated, MaturityBasis.Worst)]
    public MaturityBasis Basis { get; set; }

    [Benchmark]
    public MaturityWall Wall() => MaturityWall.Of(DebtOutstanding.Holdings(ProgramBook.Book, _all, _last), _last.End, Basis);

    [Benchmark]
    public decimal? Life() => Wall().AverageLifeYears;
}
