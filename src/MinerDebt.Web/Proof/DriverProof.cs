using System.Globalization;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Drivers;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Proof;

/// <summary>Makes the sheets of the market and of what miners did beside their debt.</summary>
internal sealed class DriverProof(DebtBook book, Selection selection)
{
    /// <returns>Null if there is no such figure.</returns>
    public ProofSheet? Read(string word, Quarter quarter, string[] series)
    {
        var (first, last) = DriverQuarter.Span(book);
        if (quarter < first || quarter > last || Figure(word) is not { } figure)
        {
            return null;
        }

        return (figure, series) switch
        {
            ( <= DriverFigure.Subsidy, []) => Market(figure, quarter),
            ( <= DriverFigure.Ebitda, []) => Sum(figure, quarter, selection),
            ( > DriverFigure.Subsidy, [var ticker]) when book.FindMiner(ticker) is { } miner => OfMiner(figure, quarter, miner),
            _ => null,
        };
    }

    /// <summary>The measure of a figure of miners.</summary>
    public static MinerMeasure Measure(DriverFigure figure) => figure switch
    {
        DriverFigure.Equity or DriverFigure.YearEquity => MinerMeasure.Equity,
        DriverFigure.Capex or DriverFigure.YearCapex => MinerMeasure.Capex,
        DriverFigure.Revenue => MinerMeasure.Revenue,
        DriverFigure.Mining => MinerMeasure.Mining,
        DriverFigure.Hosting => MinerMeasure.Hosting,
        DriverFigure.Interest => MinerMeasure.Interest,
        DriverFigure.Ebitda => MinerMeasure.Ebitda,
        _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "Not an amount of miners."),
    };

    private static DriverFigure? Figure(string word) => Enum.GetValues<DriverFigure>().Cast<DriverFigure?>()
        .FirstOrDefault(figure => figure.ToString()!.Equals(word, StringComparison.OrdinalIgnoreCase));

    private ProofSheet Market(DriverFigure figure, Quarter quarter)
    {
        var fact = Fact(figure, quarter);
        return Sheet($"{DriverTerms.Of(figure)} at the end of {quarter.Label}", fact.Value, DriverTerms.Meaning(figure), [fact]);
    }

    private ProofSheet Sum(DriverFigure figure, Quarter quarter, Selection part)
    {
        var sum = DriverQuarter.Table(book, part with { From = quarter, To = quarter })[0][Measure(figure)];
        return Sheet(
            $"{Subject.Of(book, part with { Types = new HashSet<InstrumentType>() })}: {DriverTerms.Of(figure).ToLowerInvariant()} in {quarter.Label}",
            sum.Usd is { } usd ? Usd.Exact(usd) : "Not known",
            $"{DriverTerms.Meaning(figure)} {DriverTerms.Over(sum)} A company that a listed parent consolidates counts with its parent.",
            [.. sum.Rows.Select(row => Fact(row, Measure(figure), book.FindMiner(row.Ticker)!.Name))]);
    }

    private ProofSheet? OfMiner(DriverFigure figure, Quarter quarter, Miner miner)
    {
        var one = MinerYear.All(book, selection with { Miners = new HashSet<string> { miner.Ticker } }, quarter).FirstOrDefault();
        var then = quarter - MinerYear.Year;
        return (figure, one) switch
        {
            ( <= DriverFigure.Ebitda, _) => Sum(figure, quarter, selection with { Miners = new HashSet<string> { miner.Ticker } }),
            (_, null) => null,
            (DriverFigure.Hashrate, _) => Of(DriverTerms.Ehs(one.Now?.HashrateEhs), Fact(one.Now, quarter)),
            (DriverFigure.NetworkShare, _) => Of(Terms.Percent(one.SharePercent), Fact(one.Now, quarter), Fact(DriverFigure.Network, quarter)),
            (DriverFigure.StandStill, _) => Of(DriverTerms.Ehs(one.StandStillEhs), Fact(one.Then, then), Fact(DriverFigure.Network, then), Fact(DriverFigure.Network, quarter)),
            (DriverFigure.Beyond, _) => Of(DriverTerms.EhsChange(one.BeyondEhs), Fact(one.Now, quarter), Open(DriverFigure.StandStill, DriverTerms.Ehs(one.StandStillEhs))),
            (DriverFigure.DebtAdded, _) => Of(Change(one.DebtAddedUsd), Owed(quarter, one.OwedNowUsd), Owed(then, one.OwedThenUsd)),
            (DriverFigure.DebtPerEhs, _) => Of(Terms.Usd(one.DebtPerEhsAdded), Open(DriverFigure.DebtAdded, Change(one.DebtAddedUsd)), Fact(one.Now, quarter), Fact(one.Then, then)),
            (DriverFigure.ListedAdded, { Listed: { } listed }) => Of(CreditText.RangeOfChange(listed.Usd)) with { Lines = [.. listed.Parts.Select(part => new ProofLine(part.Ledger, part.ChangeUsd, CreditText.Of(part.Ledger.Obligor?.Recourse).ToLowerInvariant(), []))] },
            (DriverFigure.ListedPerEhs, { Listed: { } listed }) => Of(CreditText.RangeOfChange(one.ListedPerEhsAdded), Open(DriverFigure.ListedAdded, CreditText.RangeOfChange(listed.Usd)), Fact(one.Now, quarter), Fact(one.Then, then)),
            (DriverFigure.Cover, _) => Of(DriverTerms.Times(one.InterestCover), Fact(one.Now!, MinerMeasure.Ebitda, quarter.Label), Fact(one.Now!, MinerMeasure.Interest, quarter.Label)),
            (DriverFigure.YearEquity, _) => OverYear(one.Equity),
            (DriverFigure.YearCapex, _) => OverYear(one.Capex),
            (DriverFigure.YearRaised, _) => Raised(),
            _ => null,
        };

        ProofSheet Of(string value, params IReadOnlyList<ProofFact> facts) =>
            Sheet($"{miner.Name}: {DriverTerms.Of(figure).ToLowerInvariant()} {DriverTerms.When(figure, quarter)}", value == Terms.Unknown ? "Not known" : value, DriverTerms.Meaning(figure), facts);

        ProofSheet OverYear(KnownSum sum) => Of(
            sum.Usd is { } usd ? Usd.Exact(usd) : "Not known",
            [.. sum.Rows.OrderBy(row => row.Quarter).Select(row => Fact(row, sum.Measure, row.Quarter.Label))]) with
        { Rule = $"{DriverTerms.Meaning(figure)} {DriverTerms.Over(sum, "quarter")}" };

        ProofSheet Raised()
        {
            var offerings = Quarter.Range(then + 1, quarter).SelectMany(one => Issuance.Offerings(book, selection with { Miners = new HashSet<string> { miner.Ticker } }, one)).ToList();
            return Of(Usd.Exact(one.DebtRaisedUsd)) with
            {
                Lines = [.. offerings.Select(ledger => new ProofLine(ledger, ledger.Offering.PrincipalUsd, $"closed {Terms.Day(ledger.Offering.DatedOn)}", []))],
            };
        }

        ProofFact Open(DriverFigure part, string value) => new(DriverTerms.Of(part), value) { Open = ProofLink.Driver(part, quarter, miner.Ticker) };

        ProofFact Owed(Quarter at, long? usd) => new($"Owed at the end of {at.Label}", Terms.Usd(usd)) { Open = usd is null ? null : ProofLink.Debt(at, miner.Ticker) };
    }

    private ProofFact Fact(DriverFigure figure, Quarter quarter)
    {
        var market = book.Facts.Find<MarketQuarter>(quarter.ToString());
        return new ProofFact($"{DriverTerms.Of(figure)}, {quarter.Label}", figure switch
        {
            DriverFigure.Btc => DriverTerms.Price(market?.BtcPriceUsd),
            DriverFigure.Hashprice => DriverTerms.Price(market?.HashpriceUsdPerPhsDay),
            DriverFigure.Network => DriverTerms.Ehs(market?.NetworkHashrateEhs),
            _ => DriverTerms.Bitcoin(market?.BlockSubsidyBtc),
        })
        { Source = market?.Source, Note = market?.Notes };
    }

    private static ProofFact Fact(MinerQuarter? row, Quarter quarter) =>
        new($"Hashrate, {quarter.Label}", DriverTerms.Ehs(row?.HashrateEhs)) { Source = row?.Source, Note = row?.Notes };

    private static ProofFact Fact(MinerQuarter row, MinerMeasure measure, string of) =>
        new($"{DriverTerms.Of(measure)}, {of}", row.Of(measure) is { } usd ? Usd.Exact(usd) : Terms.Unknown) { Source = row.Source, Note = row.Notes };

    private static string Change(long? usd) => usd is { } known ? Usd.Change(known) : Terms.Unknown;

    private static ProofSheet Sheet(string title, string figure, string rule, IReadOnlyList<ProofFact> facts) => new(title, figure, rule, [], [], []) { Facts = facts };
}
