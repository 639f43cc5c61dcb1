using System.Globalization;
using MinerDebt.Core.Analysis.Drivers;
using MinerDebt.Core.Model;
using MinerDebt.Web.Proof;

namespace MinerDebt.Web.Text;

/// <summary>The words of the market and of what miners did.</summary>
public static class DriverTerms
{
    public static string Of(DriverFigure figure) => figure switch
    {
        DriverFigure.Btc => "Bitcoin price",
        DriverFigure.Hashprice => "Hashprice",
        DriverFigure.Network => "Network hashrate",
        DriverFigure.Subsidy => "Block subsidy",
        DriverFigure.Hashrate => "Hashrate",
        DriverFigure.NetworkShare => "Share of the network",
        DriverFigure.StandStill => "Hashrate to stand still",
        DriverFigure.Beyond => "Hashrate beyond standing still",
        DriverFigure.DebtAdded => "Debt added",
        DriverFigure.DebtPerEhs => "Debt per EH/s added",
        DriverFigure.ListedAdded => "Debt added on the listed company alone",
        DriverFigure.ListedPerEhs => "Debt per EH/s added, listed company alone",
        DriverFigure.Cover => "Interest cover",
        DriverFigure.YearRaised => "Debt raised",
        _ => Of(DriverProof.Measure(figure)),
    };

    public static string Of(MinerMeasure measure) => measure switch
    {
        MinerMeasure.Equity => "Equity raised",
        MinerMeasure.Capex => "Capital spending",
        MinerMeasure.Revenue => "Revenue",
        MinerMeasure.Mining => "Mining revenue",
        MinerMeasure.Hosting => "AI hosting revenue",
        MinerMeasure.Interest => "Interest expense",
        _ => "Adjusted EBITDA",
    };

    /// <summary>How a figure is made, in a sentence or two.</summary>
    public static string Meaning(DriverFigure figure) => figure switch
    {
        DriverFigure.Btc => "US dollars for one bitcoin on the last day of the quarter.",
        DriverFigure.Hashprice => "What 1 PH/s is expected to earn in a day, US dollars. The way it was measured differs from quarter to quarter; see the notes.",
        DriverFigure.Network => "Estimated hashrate of all miners of the world, mostly an average of several days. See the notes.",
        DriverFigure.Subsidy => "New bitcoin for each block; it halves every 210,000 blocks.",
        DriverFigure.Equity => "Net cash from the sale of shares during the quarter, from cash-flow statements. 0 is known to be nothing.",
        DriverFigure.Capex => "Cash spent on property and equipment during the quarter, as far as statements tell it apart.",
        DriverFigure.Revenue => "All revenue of the quarter.",
        DriverFigure.Mining => "Revenue from mining bitcoin in the quarter.",
        DriverFigure.Hosting => "Revenue from AI and high-performance computing in the quarter.",
        DriverFigure.Interest => "Interest expense of the quarter, as reported; what is capitalized is not in it.",
        DriverFigure.Ebitda => "As each miner defines it; most include the change in value of the bitcoin they hold.",
        DriverFigure.Hashrate => "As the miner reports it at the quarter's end; what it counts differs.",
        DriverFigure.NetworkShare => "The miner's hashrate over the network's.",
        DriverFigure.StandStill => "Its hashrate of a year before × network now ÷ network then: what keeps its share of the blocks.",
        DriverFigure.Beyond => "Its hashrate less what it takes to stand still; negative if its share has shrunk.",
        DriverFigure.DebtAdded => "Principal owed now less that of a year before.",
        DriverFigure.DebtPerEhs => "Debt added over hashrate added in the year; not all of the debt went into machines.",
        DriverFigure.ListedAdded => "What the listed company owes or guarantees in full now less that of a year before. Where the recourse of an instrument is not known it is a range: with and without it.",
        DriverFigure.ListedPerEhs => "Debt added on the listed company alone over hashrate added in the year.",
        DriverFigure.Cover => "Adjusted EBITDA of the quarter over its interest expense.",
        DriverFigure.YearEquity => "Net cash from the sale of shares over four quarters.",
        DriverFigure.YearCapex => "Capital spending over four quarters.",
        _ => "Principal of the new offerings of four quarters, facilities at their committed size, drawn or not.",
    };

    /// <summary>The time that a figure of a miner is of, after its name.</summary>
    public static string When(DriverFigure figure, Quarter quarter) => figure switch
    {
        DriverFigure.YearEquity or DriverFigure.YearCapex or DriverFigure.YearRaised => $"in the four quarters to {quarter.Label}",
        DriverFigure.DebtAdded or DriverFigure.DebtPerEhs or DriverFigure.ListedAdded or DriverFigure.ListedPerEhs => $"in the year to the end of {quarter.Label}",
        DriverFigure.Cover => $"in {quarter.Label}",
        _ => $"at the end of {quarter.Label}",
    };

    /// <summary>How much of a sum is known: <c>Known for 4 of 22 companies; the whole is not lower.</c></summary>
    public static string Over(KnownSum sum, string noun = "company") => sum switch
    {
        { IsComplete: true } => $"Known for {(sum.Of == 1 ? $"the {noun}" : $"all {Terms.Count(sum.Of, noun)}")}.",
        { Measure: MinerMeasure.Ebitda } => $"Known for {sum.Rows.Count} of {Terms.Count(sum.Of, noun)}.",
        _ => $"Known for {sum.Rows.Count} of {Terms.Count(sum.Of, noun)}: a lower bound.",
    };

    /// <summary><c>60.4 EH/s</c>.</summary>
    public static string Ehs(decimal? ehs) => ehs is null ? Terms.Unknown : Number(ehs) + " EH/s";

    /// <summary><c>+6.1 EH/s</c>, <c>−14.1 EH/s</c>.</summary>
    public static string EhsChange(decimal? ehs) => ehs is null ? Terms.Unknown : Change(ehs) + " EH/s";

    /// <summary><c>1,031.0</c>.</summary>
    public static string Number(decimal? number) => number is { } known ? known.ToString("#,0.0", CultureInfo.InvariantCulture) : Terms.Unknown;

    /// <summary><c>+6.1</c>, <c>−14.1</c>.</summary>
    public static string Change(decimal? number) => number is { } known ? (known > 0 ? "+" : known < 0 ? "−" : "") + Number(Math.Abs(known)) : Terms.Unknown;

    /// <summary><c>$114,078</c>, <c>$28.7</c>.</summary>
    public static string Price(decimal? usd) => usd is { } known ? "$" + known.ToString("#,0.##", CultureInfo.InvariantCulture) : Terms.Unknown;

    /// <summary><c>3.125 BTC</c>.</summary>
    public static string Bitcoin(decimal? btc) => btc is { } known ? known.ToString("#,0.####", CultureInfo.InvariantCulture) + " BTC" : Terms.Unknown;

    /// <summary><c>2.43×</c>.</summary>
    public static string Times(decimal? ratio) => ratio is { } known ? (known < 0 ? "−" : "") + Math.Abs(known).ToString("#,0.00", CultureInfo.InvariantCulture) + "×" : Terms.Unknown;
}
