using BenchmarkDotNet.Attributes;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Testing;

namespace MinerDebt.Benchmarks.Arithmetic;

/// <summary>The book from its facts: what a start does, and what each applied change set did to all of it.</summary>
[MemoryDiagnoser]
public class Ledgers
{
    private Facts _facts = Facts.None;

    /// <summary>0 for the data set that comes with the program.</summary>
    [Params(0, 20, 200)]
    public int Companies { get; set; }

    [GlobalSetup]
    public void Make() => _facts = Companies == 0 ? ProgramBook.Facts : Facts.Of(new GeneratedUniverse(Companies).Facts());

    [Benchmark]
    public DebtBook Book() => new(1, _facts);
}
