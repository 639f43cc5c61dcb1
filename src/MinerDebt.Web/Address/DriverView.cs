using MinerDebt.Core.Analysis.Drivers;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Address;

/// <summary>The market, the miners and their debt as an address asks for them, the same for the page, its proofs, the API and the downloads.</summary>
public sealed class DriverView
{
    private readonly IReadOnlyList<Quarter> _register;

    public DriverView(DebtBook book, AddressQuery query)
    {
        _register = book.Register;
        Selection = Selected(book, query);
        Quarters = DriverQuarter.Table(book, Selection);
        Years = MinerYear.All(book, Selection, At);
        Reporting = DriverQuarter.Reporting(book, Selection);
    }

    public Selection Selection { get; }

    public IReadOnlyList<DriverQuarter> Quarters { get; }

    /// <summary>The last quarter, at whose end miners are compared with a year before.</summary>
    public Quarter At => Selection.To;

    public IReadOnlyList<MinerYear> Years { get; }

    /// <summary>The miners over which is summed.</summary>
    public IReadOnlyList<Miner> Reporting { get; }

    /// <summary>Whether it is known what was owed at the end of a quarter.</summary>
    public bool IsInRegister(Quarter quarter) => quarter >= _register[0] && quarter <= _register[^1];

    /// <summary>The quarters that can be asked for.</summary>
    public static AddressScope Scope(DebtBook book)
    {
        var (first, last) = DriverQuarter.Span(book);
        return new AddressScope(first, last);
    }

    public static Selection Selected(DebtBook book, AddressQuery query)
    {
        var (first, last) = DriverQuarter.Usual(book);
        // An end before the usual beginning still has one quarter to show.
        return query.Select(query.To < first ? query.To.Value : first, last);
    }
}
