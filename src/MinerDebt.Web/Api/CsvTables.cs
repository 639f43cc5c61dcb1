using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Api;

/// <summary>The tables that can be downloaded, each with its header row first; rows are made while they are written.</summary>
internal static class CsvTables
{
    public static IEnumerable<IReadOnlyList<object?>> Quarters(QuarterTable table, DebtBook book)
    {
        yield return ["quarter", "key", "name", "value_usd", "unverified_usd"];
        foreach (var (quarter, index) in table.Quarters.Select((quarter, index) => (quarter, index)))
        {
            foreach (var series in table.Series)
            {
                yield return [quarter.ToString(), series.Key, Names.OfSeries(series.Key, table.By, book), series.Values[index], series.Unverified[index]];
            }
        }
    }

    /// <summary>Facts of one kind with the columns of the data set.</summary>
    public static IEnumerable<IReadOnlyList<object?>> Facts<T>(IEnumerable<T> facts) where T : Fact
    {
        var columns = FactKind.Of(typeof(T)).Columns;
        return facts.Select(fact => (IReadOnlyList<object?>)columns.Select(column => column.Text(fact)).ToList<object?>()).Prepend([.. columns.Select(column => column.Name)]);
    }

    /// <param name="columns">Which columns, in this order.</param>
    public static IEnumerable<IReadOnlyList<object?>> Offerings(IEnumerable<Ledger> ledgers, IReadOnlyList<OfferingColumn> columns) =>
        ledgers.Select(ledger => (IReadOnlyList<object?>)columns.Select(column => column.Value(ledger)).ToList()).Prepend([.. columns.Select(column => column.Field)]);
}
