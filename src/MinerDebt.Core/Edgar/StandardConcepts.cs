using MinerDebt.Core.Model;

namespace MinerDebt.Core.Edgar;

/// <summary>
/// Where standard concepts go that mean the same for every filer. Of several for one place the first that a filing has is
/// taken. Concepts that can be of several classes, such as lines of credit or notes payable, are left to a company's own map.
/// </summary>
public static class StandardConcepts
{
    private const string Due = "us-gaap:LongTermDebtMaturitiesRepaymentsOfPrincipal";

    public static IReadOnlyList<ConceptUse> All { get; } =
    [
        // Balance sheet: all borrowings.
        new("us-gaap:DebtLongtermAndShorttermCombinedAmount", FiledMeasure.Carrying, DebtClass.Total),
        new("us-gaap:DebtCurrent", FiledMeasure.CarryingCurrent, DebtClass.Total),
        new("us-gaap:LongTermDebtNoncurrent", FiledMeasure.CarryingNoncurrent, DebtClass.Total),
        new("us-gaap:LongTermDebtCurrent", FiledMeasure.CarryingCurrent, DebtClass.Total),
        new("us-gaap:LongTermDebt", FiledMeasure.Carrying, DebtClass.Total),
        new("us-gaap:DebtInstrumentCarryingAmount", FiledMeasure.Principal, DebtClass.Total),
        new("ifrs-full:Borrowings", FiledMeasure.Carrying, DebtClass.Total),
        new("ifrs-full:CurrentBorrowingsAndCurrentPortionOfNoncurrentBorrowings", FiledMeasure.CarryingCurrent, DebtClass.Total),
        new("ifrs-full:LongtermBorrowings", FiledMeasure.CarryingNoncurrent, DebtClass.Total),

        // Balance sheet: convertible notes.
        new("us-gaap:ConvertibleNotesPayable", FiledMeasure.Carrying, DebtClass.ConvertibleNote),
        new("us-gaap:ConvertibleDebt", FiledMeasure.Carrying, DebtClass.ConvertibleNote),
        new("us-gaap:ConvertibleNotesPayableCurrent", FiledMeasure.CarryingCurrent, DebtClass.ConvertibleNote),
        new("us-gaap:ConvertibleDebtCurrent", FiledMeasure.CarryingCurrent, DebtClass.ConvertibleNote),
        new("us-gaap:ConvertibleNotesPayableNoncurrent", FiledMeasure.CarryingNoncurrent, DebtClass.ConvertibleNote),
        new("us-gaap:ConvertibleDebtNoncurrent", FiledMeasure.CarryingNoncurrent, DebtClass.ConvertibleNote),
        new("us-gaap:ConvertibleLongTermNotesPayable", FiledMeasure.CarryingNoncurrent, DebtClass.ConvertibleNote),

        // Principal by fiscal year in which it is due.
        new($"{Due}RemainderOfFiscalYear", FiledMeasure.DueRestOfYear),
        new($"{Due}InNextTwelveMonths", FiledMeasure.DueYear1),
        new($"{Due}InYearTwo", FiledMeasure.DueYear2),
        new($"{Due}InYearThree", FiledMeasure.DueYear3),
        new($"{Due}InYearFour", FiledMeasure.DueYear4),
        new($"{Due}InYearFive", FiledMeasure.DueYear5),
        new($"{Due}AfterYearFour", FiledMeasure.DueAfterYear4),
        new($"{Due}AfterYearFive", FiledMeasure.DueAfterYear5),

        // The rest of a quarter.
        new("us-gaap:CashAndCashEquivalentsAtCarryingValue", FiledMeasure.Cash),
        new("us-gaap:Cash", FiledMeasure.Cash),
        new("ifrs-full:CashAndCashEquivalents", FiledMeasure.Cash),
        new("us-gaap:CommonStockSharesOutstanding", FiledMeasure.Shares),
        new("ifrs-full:NumberOfSharesOutstanding", FiledMeasure.Shares),
        new("dei:EntityCommonStockSharesOutstanding", FiledMeasure.Shares),
        new("us-gaap:InterestExpense", FiledMeasure.InterestExpense),
        new("us-gaap:InterestExpenseNonoperating", FiledMeasure.InterestExpense),
        new("us-gaap:InterestExpenseDebt", FiledMeasure.InterestExpense),
        new("ifrs-full:InterestExpense", FiledMeasure.InterestExpense),
        new("ifrs-full:InterestExpenseOnBorrowings", FiledMeasure.InterestExpense),
    ];
}
