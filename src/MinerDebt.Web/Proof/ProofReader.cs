using System.Globalization;
using MinerDebt.Core.Analysis.Balances;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Proof;

/// <summary>Makes the sheet of a figure from the words of its link (see <see cref="ProofLink"/>).</summary>
internal sealed class ProofReader(DebtBook book, AddressQuery query, Selection selection)
{
    public const string Accepted = "debt:2025Q3, debt:2025Q3:MARA, raised:2025Q3, coupon:2025Q3, ties:2025Q3:MARA, support:2025Q3, due:2027, due:24m, wall:2027, wall:24m, wall:life, wall:final, calendar:puts:2027, calendar:calls:all, current:2026Q2:MARA, ladder:2026Q2:MARA:2026-07-01, bridge:2025Q4:issued, interest:2026Q2, interest:2026Q2:MARA, change:2025Q3:2026Q2, recourse:2026Q2:Full, recourse:2026Q2:Full:MARA, obligor:2026Q2:id, collateral:id:2026-06-30, allin:id, allin:id:put, allins:2026Q2:straight, effective:2026Q2:CIFR:ConvertibleNote, retired:all, retired:IREN, waterfall:id, commitment:id, commitment:id:2026Q2, undrawn:2026Q2, undrawn:2026Q2:IREN, drivers:equity:2025Q3, drivers:standStill:2025Q3:MARA, contracts:2026Q2:HUT, scenario:need:all, scenario:puts, scenario:interest:MARA, scenario:put:mara-2024-11-conv-2030, scenario:pledge:mara-2026-01-loc, scenario:short:MARA, offering:id and offering:id:2025Q3";

    private Quarter Last => selection.To;

    /// <returns>Null if there is no such figure.</returns>
    public ProofSheet? Read(string[] words) => words switch
    {
        ["debt", var text, var id] when InRegister(text) is { } quarter && book.FindOffering(id) is { } ledger => MinerProofs.Owed(ledger, quarter),
        ["debt", var text, .. var series] when InRegister(text) is { } quarter && Narrow(series) is { } part => Debt(quarter, part),
        ["raised", var text, .. var series] when Quarter.TryParse(text, out var quarter) && Narrow(series) is { } part => Raised(quarter, part),
        ["coupon", var text, .. var series] when InRegister(text) is { } quarter && Narrow(series) is { } part => CostProofs.Coupon(book, part, quarter),
        ["interest", var text, .. var series] when InRegister(text) is { } quarter && Narrow(series) is { } part => CostProofs.Interest(book, part, quarter),
        ["change", var first, var last, .. var series] when InRegister(first) is { } from && InRegister(last) is { } to && Narrow(series) is { } part => CostProofs.Change(book, part, from, to),
        ["recourse", var text, var key, .. var series] when InRegister(text) is { } quarter && OfMiner(series) is { } part => CreditProofs.Recourse(book, part, quarter, key),
        ["obligor", var text, var id] when InRegister(text) is { } quarter => CreditProofs.Obligor(book, selection, quarter, id),
        ["collateral", var id, var day] when InRegister(query.At ?? Last) => CreditProofs.Collateral(book, new CollateralView(book, query, selection, query.At ?? Last), id, day),
        ["allin", var id, .. var which] when book.FindOffering(id) is { } ledger => PriceProofs.AllIn(ledger, which),
        ["allins", var text, ("straight" or "convertible") and var kind, .. var series] when InRegister(text) is { } quarter && OfMiner(series) is { } part => PriceProofs.AllInAverage(book, part, quarter, kind == "convertible"),
        ["effective", var text, var ticker, var debtClass] when InRegister(text) is { } quarter && book.FindMiner(ticker) is { } miner => PriceProofs.Effective(book, miner, quarter, debtClass),
        ["retired", "all"] => PriceProofs.Retired(book, selection),
        ["retired", var ticker] when OfMiner([ticker]) is { } part => PriceProofs.Retired(book, part),
        ["waterfall", var id] when book.FindOffering(id) is { } ledger => PriceProofs.Waterfall(book, ledger),
        ["commitment", var id] when book.FindOffering(id) is { } ledger => CommitmentProofs.One(Commitment.Of(ledger)),
        ["commitment", var id, var text] when book.FindOffering(id) is { } ledger && InRegister(text) is { } quarter => CommitmentProofs.One(Commitment.Of(ledger, quarter.End)),
        ["undrawn", var text, .. var series] when InRegister(text) is { } quarter && OfMiner(series) is { } part => CommitmentProofs.All(book, part, quarter),
        ["ties", var text, var ticker] when InRegister(text) is { } quarter && book.FindMiner(ticker) is { } miner => MinerProofs.Ties(Reconciling.Of(book, miner, quarter)),
        ["support", var text] when InRegister(text) is { } quarter => Support(quarter),
        ["due" or "wall" or "calendar", ..] when !InRegister(query.At ?? query.To ?? Last) || !InRegister(Last) => null,
        ["due", "24m"] => Due($"due or puttable within 24 months, {DueTerms.Of(Wall().Window(MaturityWall.SoonMonths))}", Wall().DueSoon),
        ["due", var key] when DueBucket.Of(Wall(), MaturityView.Years).FirstOrDefault(bucket => bucket.Key == key) is { } bucket =>
            Due(DueTerms.When(key, Last.End, Last.End.AddDays(1).Year + MaturityView.Years - 1), bucket.Payments),
        ["wall", var key, .. var series] => new WallProof(book, query).Read(key, series),
        ["calendar", var what, var key] => new CalendarProof(book, query).Read(what, key),
        ["contracts", var text, var ticker] when InRegister(text) is { } quarter && book.FindMiner(ticker) is { } miner => ContractProof.Read(book, miner, quarter),
        ["current", var text, var ticker] when Quarter.TryParse(text, out var quarter) && book.FindMiner(ticker) is { } miner => IssuerProofs.CurrentPortion(book, miner, quarter),
        ["ladder", var text, var ticker, var from] when Quarter.TryParse(text, out var quarter) && book.FindMiner(ticker) is { } miner =>
            IssuerProofs.Ladder(book, miner, quarter, query.Basis, from),
        ["bridge", var text, var step] when InRegister(text) is { } quarter => BridgeProof.Read(book, selection, quarter, step),
        ["drivers", var figure, var text, .. var series] when Quarter.TryParse(text, out var quarter) => new DriverProof(book, selection).Read(figure, quarter, series),
        ["scenario", var figure, .. var rest] when InRegister(query.At ?? query.To ?? Last) => new ScenarioProof(book, query).Read(figure, rest),
        ["offering", var id] when book.FindOffering(id) is { } ledger => Offering(ledger),
        ["offering", var id, var text] when book.FindOffering(id) is { } ledger && InRegister(text) is { } quarter => Owed(ledger, quarter),
        _ => null,
    };

    private Quarter? InRegister(string text) => Quarter.TryParse(text, out var quarter) && InRegister(quarter) ? quarter : null;

    private bool InRegister(Quarter quarter) => quarter >= book.Register[0] && quarter <= book.Register[^1];

    /// <summary>The selection, narrowed to one series of the table; null if there is no such series.</summary>
    private Selection? Narrow(string[] series) => series switch
    {
        [] or ["Total"] => selection,
        // A page has charts by something else than its address asks for.
        [var name] => new[] { query.By, Grouping.Miner, Grouping.Type, Grouping.Recourse }.Select(by => Narrow(name, by)).FirstOrDefault(part => part is not null),
        _ => null,
    };

    private Selection? Narrow(string name, Grouping by) => by switch
    {
        Grouping.Miner when book.FindMiner(name) is { } miner => selection with { Miners = new HashSet<string> { miner.Ticker } },
        Grouping.Type when Enum.TryParse<InstrumentType>(name, out var type) && Enum.IsDefined(type) => selection with { Types = new HashSet<InstrumentType> { type } },
        Grouping.Recourse when CreditText.Classes.Any(one => CreditText.Key(one) == name) => selection with { Recourse = name },
        _ => null,
    };

    private Selection? OfMiner(string[] series) => series switch
    {
        [] => selection,
        [var ticker] when book.FindMiner(ticker) is { } miner => selection with { Miners = new HashSet<string> { miner.Ticker } },
        _ => null,
    };

    private ProofSheet Debt(Quarter quarter, Selection part)
    {
        var holdings = DebtOutstanding.Holdings(book, part, quarter);
        return new ProofSheet(
            $"{Subject.Of(book, part)} owed at the end of {quarter.Label}",
            Usd.Exact(holdings.Sum(holding => holding.Position.Principal)),
            $"Principal of {Terms.Count(holdings.Count, "instrument")}: for each the sum of its events up to {Terms.Day(quarter.End)}.",
            Lines(holdings, holding => Slices(holding.Position)),
            [.. holdings.Select(holding => holding.Ledger.Issuer.Ticker).Distinct().Order(StringComparer.Ordinal)
                .SelectMany(ticker => book.Balances[ticker]).Where(balance => Quarter.Nearest(balance.PeriodEnd) == quarter)],
            DebtOutstanding.Unknown(book, part));
    }

    private ProofSheet Raised(Quarter quarter, Selection part)
    {
        var offerings = Issuance.Offerings(book, part, quarter);
        return new ProofSheet(
            $"{Subject.Of(book, part)} raised in {quarter.Label}",
            Usd.Exact(offerings.Sum(ledger => ledger.Offering.PrincipalUsd ?? 0)),
            $"Principal of {Terms.Count(offerings.Count, "offering")} of new money, by closing date, else pricing date; facilities at their committed size{NotDrawn(DrawdownTotal.Of(offerings))}.",
            [.. offerings.Select(ledger => new ProofLine(ledger, ledger.Offering.PrincipalUsd, Closed(ledger), []))],
            [],
            []);
    }

    private string NotDrawn(DrawdownTotal total) => CommitmentText.NotDrawn(total) is { } words ? $", {words} by the end of {book.Register[^1].Label}" : "";

    private static string Closed(Ledger ledger) =>
        $"closed {Terms.Day(ledger.Offering.DatedOn)}{(CommitmentText.Of(Drawdown.Of(ledger)) is { } drawn ? "; " + drawn : "")}";

    private ProofSheet Support(Quarter quarter)
    {
        var holdings = DebtOutstanding.Holdings(book, selection, quarter);
        var support = Core.Analysis.Shared.Support.Of(holdings);
        return new ProofSheet(
            $"Principal that rests on filings or releases at the end of {quarter.Label}",
            Terms.Share(support.FiledOrReleasedShare),
            $"{Usd.Short(support.FiledOrReleasedUsd)} of {Usd.Short(support.TotalUsd)}; {Usd.Short(support.PressUsd)} rests on the press, {Usd.Short(support.UnverifiedUsd)} on nothing that can be opened. Counted by the events that added principal.",
            Lines(holdings.OrderByDescending(holding => holding.Position.Press + holding.Position.Unverified), holding => Slices(holding.Position) ?? "filing or release"),
            [],
            []);
    }

    private ProofSheet Due(string when, IReadOnlyList<PaymentDue> payments) => new(
        $"Principal {when}",
        Usd.Exact(payments.Sum(payment => payment.PrincipalUsd)),
        $"Of what was owed at the end of {Last.Label}, by the next day on which holders may ask for repayment without a condition, else by stated maturity; installments on their days.",
        ProofLine.Of(payments, Last.End),
        [],
        []);

    private static ProofSheet Offering(Ledger ledger) => new(
        $"{ledger.Issuer.Ticker}: {ledger.Offering.Title}",
        ledger.Offering.PrincipalUsd is { } principal ? Usd.Exact(principal) : "Principal not known",
        "The offering with its terms and everything that changed its principal.",
        [new ProofLine(ledger, ledger.Offering.PrincipalUsd, null, ledger.Events)],
        [],
        []);

    private static ProofSheet Owed(Ledger ledger, Quarter quarter)
    {
        var position = ledger.At(quarter);
        return new ProofSheet(
            $"{ledger.Issuer.Ticker}: {ledger.Offering.Title}, owed at the end of {quarter.Label}",
            position is { } known ? Usd.Exact(known.Principal) : "Principal not known",
            position is null ? "No event says how much is owed." : $"The sum of its events up to {Terms.Day(quarter.End)}.",
            [new ProofLine(ledger, position?.Principal, position is { } slices ? Slices(slices) : null, [.. ledger.Events.Where(one => one.OccurredOn <= quarter.End)])],
            [],
            []);
    }

    private MaturityWall Wall() => MaturityWall.Of(book, selection, Last, MaturityBasis.FirstPut);

    private static IReadOnlyList<ProofLine> Lines(IEnumerable<Holding> holdings, Func<Holding, string?> note) =>
        [.. holdings.Select(holding => new ProofLine(holding.Ledger, holding.Position.Principal, note(holding), holding.Events))];

    private static string? Slices(Position position) => position switch
    {
        { Unverified: > 0 } => $"{Usd.Short(position.Unverified)} unverified",
        { Press: > 0 } => $"{Usd.Short(position.Press)} from the press",
        _ => null,
    };
}
