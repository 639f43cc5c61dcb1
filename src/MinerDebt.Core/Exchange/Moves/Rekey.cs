using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange.Moves;

/// <summary>A fact with another name in it, of a company or an offering that it refers to.</summary>
internal static class Rekey
{
    /// <param name="kind">Of what has another key.</param>
    /// <param name="from">Its key so far.</param>
    /// <param name="to">Its key from now on.</param>
    /// <param name="problems">Collects what of the fact cannot be read again.</param>
    public static Fact With(Fact fact, Type kind, string from, string to, ICollection<Problem> problems)
    {
        var columns = FactKind.Of(fact);
        var cells = columns.Columns.ToDictionary(column => column.Name, column => (kind, column.Type) switch
        {
            var (of, type) when (of == typeof(Miner) && type == CellType.Ticker) || (of == typeof(Offering) && type == CellType.OfferingId) => One(column.Text(fact)),
            var (of, type) when of == typeof(Offering) && type == CellType.OfferingIds => string.Join(';', column.Text(fact).Split(';').Select(One).Distinct()),
            _ => column.Text(fact),
        });
        return columns.Read(cells, problems);

        string One(string name) => name == from ? to : name;
    }
}
