using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Address;

/// <summary>The maturity wall that an address asks for, the same for the page, its proofs, the API and the download.</summary>
public sealed class MaturityView
{
    /// <summary>How many calendar years have columns of their own.</summary>
    public const int Years = 8;

    /// <summary>The windows, in months, for which what falls due is summed.</summary>
    public static readonly IReadOnlyList<int> MonthsAhead = [12, 24, 36];

    private readonly DebtBook _book;

    public MaturityView(DebtBook book, AddressQuery query)
    {
        _book = book;
        Query = query;
        At = query.At ?? query.To ?? book.Register[^1];
        Selection = (query with { From = null, To = null }).Select(At, At);
        Holdings = DebtOutstanding.Holdings(book, Selection, At);
        Wall = On(query.Basis);
    }

    public AddressQuery Query { get; }

    /// <summary>The quarter at whose end it was owed.</summary>
    public Quarter At { get; }

    public Selection Selection { get; }

    public IReadOnlyList<Holding> Holdings { get; }

    public MaturityWall Wall { get; }

    public IReadOnlyList<DueBucket> Buckets => DueBucket.Of(Wall, Years, Query.Step);

    /// <summary>The last year with columns of its own.</summary>
    public int LastYear => At.End.AddDays(1).Year + Years - 1;

    /// <summary>The wall of the same holdings on another basis.</summary>
    public MaturityWall On(MaturityBasis basis) => MaturityWall.Of(_book, Selection, At, basis);
}
