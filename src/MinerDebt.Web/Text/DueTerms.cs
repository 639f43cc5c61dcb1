using System.Globalization;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Text;

/// <summary>The words of maturities.</summary>
public static class DueTerms
{
    public static string Of(MaturityBasis basis) => basis switch
    {
        MaturityBasis.Stated => "Stated",
        MaturityBasis.FirstPut => "First put",
        _ => "Worst",
    };

    /// <summary>The basis in two or three words.</summary>
    public static string By(MaturityBasis basis) => basis switch
    {
        MaturityBasis.Stated => "by stated maturity",
        MaturityBasis.FirstPut => "by first put",
        _ => "in the worst case",
    };

    /// <summary>The basis as a rule, after "principal".</summary>
    public static string Rule(MaturityBasis basis) => basis switch
    {
        MaturityBasis.Stated => "by stated maturity",
        MaturityBasis.FirstPut => "by the next day on which holders may ask for repayment without a condition, else by stated maturity",
        _ => "by the next day on which holders may ask for repayment under any condition, else by stated maturity",
    };

    /// <summary>The heading of a bucket: <c>2027</c>, <c>Q3 2027</c>, <c>Past due</c>, <c>After 2033</c>.</summary>
    public static string OfBucket(string key, int lastYear) => key switch
    {
        DueBucket.PastDue => "Past due",
        DueBucket.OnDemand => "On demand",
        DueBucket.Unconfirmed => "Not confirmed",
        DueBucket.Later => string.Create(CultureInfo.InvariantCulture, $"After {lastYear}"),
        DueBucket.Undated => "No date known",
        _ => Quarter.TryParse(key, out var quarter) ? quarter.Label : key,
    };

    /// <summary>A bucket in a sentence, after "principal".</summary>
    public static string When(string key, DateOnly at, int lastYear) => key switch
    {
        DueBucket.PastDue => $"that matured on or before {Terms.Day(at)}, not known to be repaid",
        DueBucket.OnDemand => "that lenders may ask for at any time",
        DueBucket.Unconfirmed => $"that by its schedule was repaid by {Terms.Day(at)}, and no event says so",
        DueBucket.Later => string.Create(CultureInfo.InvariantCulture, $"due after {lastYear}"),
        DueBucket.Undated => "without a known date",
        _ => $"due in {OfBucket(key, lastYear)}",
    };

    public static string OfSeries(string key, Grouping by, DebtBook book) => (by, key) switch
    {
        (Grouping.Total, DueTable.StatedMaturity) => "Stated maturity",
        (Grouping.Total, DueTable.HolderPut) => "First holder put",
        _ => Names.OfSeries(key, by, book),
    };

    /// <summary>The kind of a payment in a word or two.</summary>
    public static string Of(DueKind kind) => kind switch
    {
        DueKind.PastDue => "past due",
        DueKind.OnDemand => "on demand",
        DueKind.Unconfirmed => "not confirmed",
        DueKind.Installment => "installment",
        DueKind.HolderPut => "holder put",
        DueKind.Maturity => "maturity",
        _ => "no date known",
    };

    /// <summary>The kind of an entry of the calendar.</summary>
    public static string Of(CalendarKind kind) => kind switch
    {
        CalendarKind.Installment => "installment",
        CalendarKind.HolderPut => "holder put",
        CalendarKind.Call => "callable",
        _ => "maturity",
    };

    /// <summary>What happens on the day of an entry, as a sentence without its full stop.</summary>
    public static string Explain(CalendarEntry entry) => entry.Kind switch
    {
        CalendarKind.Installment => "A contractual repayment before the final maturity",
        CalendarKind.HolderPut when entry.Put?.Condition is { } condition => $"Holders may ask for repayment, only if: {condition}",
        CalendarKind.HolderPut => "Holders may ask for repayment",
        CalendarKind.Call when entry.CallTriggerPercent is { } trigger => string.Create(CultureInfo.InvariantCulture, $"From this day the issuer may redeem, if the share price is at least {trigger:0.##}% of the conversion price"),
        CalendarKind.Call => "From this day the issuer may redeem",
        _ => "The final maturity",
    };

    /// <summary>What makes a payment due.</summary>
    /// <param name="at">The day on which it was owed, whose terms count.</param>
    public static string OfPayment(PaymentDue payment, DateOnly at) => payment.Kind switch
    {
        DueKind.PastDue => $"matured {Terms.Day(payment.On)}, and no event says that it was repaid",
        DueKind.OnDemand => "the lender may ask for it at any time",
        DueKind.Unconfirmed => $"by its schedule repaid by {Terms.Day(at)}, and no event says so",
        DueKind.Installment => $"installment of {Terms.Day(payment.On)}{(payment.IsDerived ? ", computed from a rule" : "")}",
        DueKind.HolderPut => $"holders may ask for it on {Terms.Day(payment.On)}{(payment.Put!.Condition is { } condition ? $" ({condition})" : "")}; stated maturity {Terms.Day(payment.Holding.Ledger.TermsOn(at).MaturesOn)}",
        DueKind.Maturity => $"matures {Terms.Day(payment.On)}",
        _ => "no date known",
    };

    /// <summary><c>1 July 2026 to 30 June 2027</c>.</summary>
    public static string Of(DueWindow window) => $"{Terms.LongDay(window.First)} to {Terms.LongDay(window.Last)}";

    /// <summary><c>5.6 years</c>.</summary>
    public static string Years(decimal? years) => years is { } known
        ? known.ToString("0.0", CultureInfo.InvariantCulture) + " years"
        : Terms.Unknown;
}
