namespace MinerDebt.Core.Book;

/// <summary>What some ledgers add up to at each quarter's end of the register, in whole US dollars.</summary>
public sealed class DebtSum
{
    private readonly long[] _principal;
    private readonly long[] _unverified;
    private long?[]? _known;

    private DebtSum(long[] principal, long[] unverified) => (_principal, _unverified) = (principal, unverified);

    /// <summary>How many ledgers there are in it, also those that owe an amount that is not known.</summary>
    public int Ledgers { get; private set; }

    /// <summary>How many of them owe something that nobody knows the amount of.</summary>
    public int Unknown { get; private set; }

    /// <summary>Sum of what is known.</summary>
    public ReadOnlySpan<long> Principal => _principal;

    /// <summary>The slice of it that rests on unverified events.</summary>
    public ReadOnlySpan<long> Unverified => _unverified;

    /// <summary>From a quarter on, the sum of what is known; null where that is nothing and something is not known. It is a part of what is kept, not a copy.</summary>
    /// <param name="first">The index of the quarter in the register.</param>
    /// <param name="count">How many quarters.</param>
    internal ArraySegment<long?> Known(int first, int count) =>
        new(_known ??= Array.ConvertAll(_principal, value => value == 0 && Unknown > 0 ? (long?)null : value), first, count);

    /// <summary>The slice of it that rests on unverified events, as a part of what is kept.</summary>
    /// <inheritdoc cref="Known"/>
    internal ArraySegment<long> UnverifiedFrom(int first, int count) => new(_unverified, first, count);

    /// <summary>Whether a ledger counts and has something to add: events, or a debt of an amount that is not known.</summary>
    public static bool Counts(Ledger ledger) => ledger.IsCounted && (ledger.Events.Count > 0 || !ledger.IsKnown);

    /// <summary>The sum of nothing over so many quarters.</summary>
    internal static DebtSum Zero(int quarters) => new(new long[quarters], new long[quarters]);

    /// <summary>This sum with a ledger more, or less.</summary>
    /// <param name="times">1 to add the ledger, -1 to take it off.</param>
    internal DebtSum With(Ledger ledger, int times)
    {
        var sum = new DebtSum([.. _principal], [.. _unverified]) { Ledgers = Ledgers, Unknown = Unknown };
        sum.Add(ledger, times);
        return sum;
    }

    /// <summary>Changes this sum, which nobody else has seen yet.</summary>
    internal void Add(Ledger ledger, int times)
    {
        Ledgers += times;
        Unknown += ledger.IsKnown ? 0 : times;
        for (var index = 0; ledger.IsKnown && index < _principal.Length; index++)
        {
            var position = ledger.At(index);
            _principal[index] += times * position.Principal;
            _unverified[index] += times * position.Unverified;
        }
    }
}
