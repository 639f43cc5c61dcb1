using MinerDebt.Core.Model;

namespace MinerDebt.Web.Admin.Edgar;

/// <summary>Where concepts go, in words.</summary>
internal static class MeasureWords
{
    private static readonly Dictionary<FiledMeasure, string> Measures = new()
    {
        [FiledMeasure.NotUsed] = "nothing that is kept here",
        [FiledMeasure.Carrying] = "the carrying amount, all of it",
        [FiledMeasure.CarryingCurrent] = "the carrying amount due within a year",
        [FiledMeasure.CarryingNoncurrent] = "the carrying amount due later",
        [FiledMeasure.Principal] = "the principal",
        [FiledMeasure.DueRestOfYear] = "due in the rest of the fiscal year",
        [FiledMeasure.DueYear1] = "due in fiscal year 1 after it",
        [FiledMeasure.DueYear2] = "due in fiscal year 2",
        [FiledMeasure.DueYear3] = "due in fiscal year 3",
        [FiledMeasure.DueYear4] = "due in fiscal year 4",
        [FiledMeasure.DueYear5] = "due in fiscal year 5",
        [FiledMeasure.DueAfterYear4] = "due after fiscal year 4",
        [FiledMeasure.DueAfterYear5] = "due after fiscal year 5",
        [FiledMeasure.Cash] = "cash",
        [FiledMeasure.Shares] = "shares outstanding",
        [FiledMeasure.InterestExpense] = "interest expense",
    };

    /// <summary>Whether it is of a class of debt.</summary>
    public static bool HasClass(FiledMeasure measure) =>
        measure is FiledMeasure.Carrying or FiledMeasure.CarryingCurrent or FiledMeasure.CarryingNoncurrent or FiledMeasure.Principal;

    public static string Of(FiledMeasure measure, DebtClass? debtClass) => debtClass is { } one ? $"{Measures[measure]}, {Of(one)}" : Measures[measure];

    /// <summary>As readers meet it: <c>convertible note</c>.</summary>
    public static string Of(DebtClass debtClass) => debtClass == DebtClass.Total
        ? "all debt"
        : string.Concat(debtClass.ToString().Select((letter, index) => char.IsUpper(letter) ? $"{(index > 0 ? " " : "")}{char.ToLowerInvariant(letter)}" : letter.ToString()));
}
