using System.Globalization;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Address;

/// <summary>The puts and calls ahead that an address asks for, the same for the page, its proofs and its files.</summary>
public sealed class CalendarView
{
    public CalendarView(DebtBook book, AddressQuery query)
    {
        Query = query;
        At = query.At ?? query.To ?? book.Register[^1];
        Selection = (query with { From = null, To = null }).Select(At, At);
        Holdings = DebtOutstanding.Holdings(book, Selection, At);
        All = [.. DueCalendar.Of(Holdings, At.End).Where(entry => entry.Kind is CalendarKind.HolderPut or CalendarKind.Call)];
        Entries = query.Due is { } days ? [.. All.Where(entry => days.Holds(entry.Day))] : All;
        Total = CalendarTotal.Of(Entries);
        Years = [.. Entries.GroupBy(entry => entry.Day.Year).Select(year => new CalendarYear(year.Key, [.. year]))];
    }

    public AddressQuery Query { get; }

    /// <summary>The quarter at whose end it was owed.</summary>
    public Quarter At { get; }

    public Selection Selection { get; }

    public IReadOnlyList<Holding> Holdings { get; }

    /// <summary>Whatever the days that are asked for.</summary>
    public IReadOnlyList<CalendarEntry> All { get; }

    /// <summary>On the days that are asked for, the earliest first.</summary>
    public IReadOnlyList<CalendarEntry> Entries { get; }

    public CalendarTotal Total { get; }

    public IReadOnlyList<CalendarYear> Years { get; }

    /// <summary>What issuers may redeem already.</summary>
    public IReadOnlyList<Holding> Callable => DueCalendar.CallableAlready(Holdings, At.End);
}

/// <summary>What stands in one calendar year.</summary>
public sealed record CalendarYear(int Year, IReadOnlyList<CalendarEntry> Entries)
{
    public string Key { get; } = Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>Of the whole year, also where only some of it is listed.</summary>
    public CalendarTotal Total { get; } = CalendarTotal.Of(Entries);
}
