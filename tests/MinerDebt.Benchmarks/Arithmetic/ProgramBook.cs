using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;

namespace MinerDebt.Benchmarks.Arithmetic;

/// <summary>The book of the data set that comes with the program.</summary>
internal static class ProgramBook
{
    public static Facts Facts { get; } = Facts.Of(DatasetReader.Read().Select(row => row.Fact));

    public static DebtBook Book { get; } = new(1, Facts);
}
