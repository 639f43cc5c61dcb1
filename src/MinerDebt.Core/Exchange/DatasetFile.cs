using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange;

/// <summary>One file of a data set: its columns, and how a row becomes a fact.</summary>
/// <param name="Header">The column names, separated by commas.</param>
internal sealed record DatasetFile(string Name, string Header, Func<CsvRow, Fact> Fact)
{
    /// <summary>A fact for every row. A cell that can not be read is a problem, and a default in its fact.</summary>
    public IEnumerable<(Fact Fact, Location Where)> Read(TextReader text, List<Problem> problems) =>
        CsvTable.Read(Name, text, Header.Split(','), problems).Select(row => (Fact(row), row.Where));
}
