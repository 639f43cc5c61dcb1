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

    /// <summary>The heading of a bucket: <c>2027</c>, <c>Q3 2027</c>, <c>Was due</c>, <c>After 2033</c>.</summary>
    public static string OfBucket(string key, int lastYear) => key switch
    {
        DueBucket.Overdue => "Was due",
        DueBucket.Later => string.Create(CultureInfo.InvariantCulture, $"After {lastYear}"),
        DueBucket.Undated => "No date known",
        _ => Quarter.TryParse(key, out var quarter) ? quarter.Label : key,
    };

    public static string OfSeries(string key, Grouping by, DebtBook book) => (by, key) switch
    {
        (Grouping.Total, DueTable.StatedMaturity) => "Stated maturity",
        (Grouping.Total, DueTable.HolderPut) => "First holder put",
        _ => Names.OfSeries(key, by, book),
    };

    /// <summary>What makes a part due on its day.</summary>
    public static string OfPart(DuePart part) => part switch
    {
        { DueOn: null } => "no date known",
        { Put: { Condition: var condition } } => $"holders may ask for it on {Terms.Day(part.DueOn)}{(condition is null ? "" : $" ({condition})")}; stated maturity {Terms.Day(part.Holding.Ledger.Offering.MaturesOn)}",
        _ => $"matures {Terms.Day(part.DueOn)}",
    };

    /// <summary><c>5.6 years</c>.</summary>
    public static string Years(decimal? years) => years is { } known
        ? known.ToString("0.0", CultureInfo.InvariantCulture) + " years"
        : Terms.Unknown;
}
