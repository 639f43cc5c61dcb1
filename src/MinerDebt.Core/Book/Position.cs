namespace MinerDebt.Core.Book;

/// <summary>
/// What is owed on one offering at a quarter's end, in whole US dollars, with the slices of it that rest on weaker
/// events. A slice is what increases of that confidence added, at most the whole: repayments are taken to retire the
/// better supported part first, so a slice is never understated. The slices do not overlap.
/// </summary>
/// <param name="Principal">Sum of the principal changes up to and including that day; never negative.</param>
/// <param name="Unverified">The slice from unverified events.</param>
/// <param name="Press">The slice from events known from the press.</param>
public readonly record struct Position(long Principal, long Unverified, long Press);
