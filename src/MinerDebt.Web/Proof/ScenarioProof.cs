using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Analysis.Scenario;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Proof;

/// <summary>Makes the sheets of a scenario as the address asks for it.</summary>
internal sealed class ScenarioProof(DebtBook book, AddressQuery query)
{
    private readonly ScenarioView _view = new(book, query);

    private WhatIf Result => _view.Result;

    /// <param name="word">What kind of figure.</param>
    /// <param name="rest">A column, <c>all</c> or a ticker, and then perhaps a ticker.</param>
    /// <returns>Null if there is no such figure.</returns>
    public ProofSheet? Read(string word, string[] rest) => (word, rest) switch
    {
        ("need", [var key]) when Payments(key, null) is { } payments => Need(key, "", payments),
        ("need", [var key, var ticker]) when Of(ticker) is { } miner && Payments(key, miner.Miner) is { } payments => Need(key, $"{miner.Miner.Name}: ", payments),
        ("puts", []) => Puts(),
        ("put", [var id]) when Result.Puts.FirstOrDefault(choice => choice.Holding.Ledger.Offering.Id == id) is { } choice => Put(choice),
        ("pledge", [var id]) when Result.Miners.SelectMany(miner => miner.Pledges).FirstOrDefault(one => one.Pledge.OfferingIds.Contains(id)) is { } pledge => new PledgeProof(Result, pledge).Sheet,
        ("short", []) => Short(),
        ("short", [var ticker]) when Of(ticker) is { } miner => Short(miner),
        ("interest", [var ticker]) when Of(ticker) is { } miner => Interest(miner),
        ("revenue", [var ticker]) when Of(ticker) is { } miner => Revenue(miner),
        ("cover", [var ticker]) when Of(ticker) is { } miner => Cover(miner),
        ("pledges", [var ticker]) when Of(ticker) is { } miner => Pledges(miner),
        _ => null,
    };

    private MinerScenario? Of(string ticker) => book.FindMiner(ticker) is { } found ? Result.Miners.FirstOrDefault(one => one.Miner.Ticker == found.Ticker) : null;

    private List<PaymentDue>? Payments(string key, Miner? miner)
    {
        var buckets = key == ProofLink.WholeWall
            ? Result.Buckets.Where(bucket => WhatIf.IsAtOnce(bucket) || WhatIf.IsQuarter(bucket)).ToList()
            : Result.Buckets.Where(bucket => bucket.Key == key).ToList();
        return key != ProofLink.WholeWall && buckets.Count == 0 ? null
            : [.. buckets.SelectMany(bucket => bucket.Payments).Where(payment => miner is null || payment.Holding.Ledger.Issuer.Ticker == miner.Ticker)];
    }

    private ProofSheet Need(string key, string who, List<PaymentDue> payments) => new(
        $"{who}{(key == ProofLink.WholeWall ? $"falling due to {Terms.LongDay(Result.Last)}, with what is due at once" : $"falling due, {ScenarioTerms.OfBucket(key, Result).ToLowerInvariant()}")}",
        Usd.Exact(payments.Sum(payment => payment.PrincipalUsd)),
        $"Of what was owed at the end of {Result.At.Label}: installments and maturities, and {ScenarioTerms.OfPuts(Result.Shocks)}.",
        ProofLine.Of(payments, Result.At.End),
        [],
        []);

    private ProofSheet Puts()
    {
        var asked = Result.Puts.Where(choice => choice.IsAsked && choice.Put.On <= Result.Last).ToList();
        return new ProofSheet(
            $"Holder puts to {Terms.LongDay(Result.Last)}",
            Usd.Exact(asked.Sum(choice => choice.Holding.Position.Principal)),
            $"Counted: {ScenarioTerms.OfPuts(Result.Shocks)}.",
            [.. asked.Select(choice => new ProofLine(choice.Holding.Ledger, choice.Holding.Position.Principal, ScenarioTerms.Of(choice), choice.Holding.Events))],
            [],
            [])
        {
            Facts = [.. asked.Where(choice => choice.Share is not null).DistinctBy(choice => choice.Holding.Ledger.Issuer.Ticker).Select(choice => Share(choice.Share!))],
        };
    }

    private ProofSheet Put(PutChoice choice)
    {
        var terms = choice.Holding.Ledger.TermsOn(Result.At.End);
        return new ProofSheet(
            $"{OfferingText.Name(choice.Holding.Ledger)}: put on {Terms.LongDay(choice.Put.On)}",
            ScenarioTerms.Of(choice.Decision),
            $"{ScenarioTerms.Rule(choice)} A holder who can convert into shares worth more than par keeps the note; one who cannot asks for par.",
            [new ProofLine(choice.Holding.Ledger, choice.Holding.Position.Principal, ScenarioTerms.Of(choice), choice.Holding.Events)],
            [],
            [])
        {
            Facts =
            [
                new ProofFact("Conversion price", Shares.Price(choice.ConversionPriceUsd)) { Source = terms.Source, Note = ScenarioTerms.OfConversion(ConversionTerms.Of(terms)) },
                choice.Share is { } share ? Share(share) : new ProofFact("Share price", "not known"),
                new ProofFact("Share prices in the scenario", Result.Shocks.SharePercent is { } percent ? $"{Terms.Percent(percent)} of the last" : "not asked"),
                new ProofFact("Share price in the scenario", Shares.Price(choice.SharePriceUsd)) { Note = choice.SharePriceUsd is null ? null : "last share price × percent" },
            ],
        };
    }

    private ProofSheet Short()
    {
        var surely = Result.Miners.Where(one => one.Short is { IsSure: true }).ToList();
        return new ProofSheet(
            $"Certain to run short by {Terms.LongDay(Result.Last)}",
            Terms.Count(surely.Count, "miner"),
            "What has fallen due by then is more than cash and bitcoin, both of which are known. Miners of whose cash or bitcoin one is not known are not counted.",
            [], [], [])
        {
            Facts = [.. Result.Miners.Where(one => one.NeedUsd > 0).Select(one => new ProofFact(one.Miner.Name, ScenarioTerms.Of(one.Short, Result)) { Open = ProofLink.Scenario("short", one.Miner.Ticker) })],
        };
    }

    private ProofSheet Short(MinerScenario one)
    {
        decimal due = 0;
        List<ProofFact> steps = [];
        foreach (var bucket in one.Buckets.Where(bucket => WhatIf.IsAtOnce(bucket) || WhatIf.IsQuarter(bucket)))
        {
            due += bucket.PrincipalUsd;
            if (bucket.PrincipalUsd > 0)
            {
                steps.Add(new ProofFact($"{ScenarioTerms.OfBucket(bucket.Key, Result)}: {Usd.Exact(bucket.PrincipalUsd)}", $"{Shares.Value(due)} in all") { Open = ProofLink.Scenario("need", bucket.Key, one.Miner.Ticker) });
            }
        }

        return Cover(one) with
        {
            Title = $"{one.Miner.Name}: when cash and bitcoin end",
            Figure = ScenarioTerms.Of(one.Short, Result),
            Rule = $"The first quarter in which what has fallen due adds up to more than cash and bitcoin, {Shares.Value(one.ResourcesUsd)} as far as they are known. {(one.Short is { } lack ? $"To the end {Shares.Value(lack.MissingUsd)} {(lack.IsSure ? "is missing" : "is missing, if what is not known is nothing")}." : "")} Neither revenue nor cost nor interest counts, and no debt is rolled over.",
            Facts = [.. Means(one), .. steps],
        };
    }

    private ProofSheet Interest(MinerScenario one) => new(
        $"{one.Miner.Name}: interest of a year{(Result.Shocks.RatePercent is null ? "" : " after refinancing")}",
        Shares.Value(one.Interest.AfterUsd),
        $"Principal × rate. Now {Shares.Value(one.Interest.BeforeUsd)}; refinanced {Usd.Exact(one.Interest.RefinancedUsd)}.{NotKnown(one.Interest)}",
        [.. one.Interest.Parts.Select(part => ProofLine.Of(part.Payment, Result.At.End, $"{Terms.Percent(part.RatePercent)}{(part.NewRatePercent is { } rate ? $", refinanced at {Terms.Percent(rate)}" : "")}: "))],
        [],
        [])
    {
        Facts = Result.Market is { SofrPercent: { } sofr } market ? [new ProofFact($"SOFR at the end of {Result.At.Label}, for floating rates", Terms.Percent(sofr)) { Source = market.Source, Note = market.Notes }] : [],
    };

    private static string NotKnown(InterestRun interest) => (interest.BeforeUnknownUsd, interest.AfterUnknownUsd) switch
    {
        (0, 0) => "",
        var (before, after) when before == after => $" Of {Usd.Exact(before)} the rate is not known, so that interest is {Then(interest.BeforeUsd)}.",
        (var before, 0) => $" Of {Usd.Exact(before)} the rate is not known now, so that interest now is {Then(interest.BeforeUsd)}; after refinancing it is known of all.",
        var (before, after) => $" Of {Usd.Exact(before)} the rate is not known now, so that interest now is {Then(interest.BeforeUsd)}; of {Usd.Exact(after)} it is not known after refinancing either, so that interest then is higher.",
    };

    private static string Then(decimal? known) => known is null ? "not known" : "higher";

    private ProofSheet Revenue(MinerScenario one) => new(
        $"{one.Miner.Name}: mining revenue of a year at that bitcoin price",
        Shares.Value(one.MiningRevenueUsd),
        "Hashrate × 1,000 × hashprice × 365, with all of it running. Hashprice moves with the price of bitcoin; difficulty and fees in bitcoin stay as they are.",
        [], [], [])
    {
        Facts =
        [
            new ProofFact($"Hashrate, {one.Standing.Hashrate?.Quarter.Label}", DriverTerms.Ehs(one.Standing.Hashrate?.HashrateEhs)) { Source = one.Standing.Hashrate?.Source, Note = one.Standing.Hashrate?.Notes },
            new ProofFact($"Hashprice, {Result.At.Label}", DriverTerms.Price(Result.Market?.HashpriceUsdPerPhsDay)) { Source = Result.Market?.Source },
            new ProofFact($"Bitcoin price, {Result.At.Label}", DriverTerms.Price(Result.Market?.BtcPriceUsd)) { Source = Result.Market?.Source },
            new ProofFact("Hashprice in the scenario", DriverTerms.Price(Result.HashpriceUsd)),
        ],
    };

    private ProofSheet Cover(MinerScenario one) => new(
        $"{one.Miner.Name}: cash and bitcoin against what falls due to {Terms.LongDay(Result.Last)}",
        ScenarioTerms.Of(one.Cover),
        "(Cash + bitcoin × price) ÷ what falls due. All bitcoin counts, with what is pledged: the loans that it secures are in what falls due or owed. Neither revenue nor cost nor interest counts.",
        ProofLine.Of(Payments(ProofLink.WholeWall, one.Miner)!, Result.At.End),
        [], [])
    {
        Facts = [.. Means(one), new ProofFact("Falling due", Usd.Exact(one.NeedUsd))],
    };

    private IReadOnlyList<ProofFact> Means(MinerScenario one) =>
        [
            new ProofFact($"Cash, {one.Standing.Cash?.Quarter.Label}", Terms.Usd(one.Standing.Cash?.CashUsd)) { Source = one.Standing.Cash?.Source, Note = one.Standing.Cash?.Notes },
            new ProofFact($"Bitcoin held, {one.Standing.Bitcoin?.Quarter.Label}", DriverTerms.Bitcoin(one.Standing.Bitcoin?.BtcHeld)) { Source = one.Standing.Bitcoin?.Source, Note = one.Standing.Bitcoin?.Notes },
            new ProofFact("Bitcoin price in the scenario", DriverTerms.Price(Result.BtcPriceUsd)) { Source = Result.Shocks.BtcPriceUsd is null ? Result.Market?.Source : null },
            new ProofFact("Bitcoin held × price", Shares.Value(one.BitcoinUsd)),
        ];

    private ProofSheet Pledges(MinerScenario one) => new(
        $"{one.Miner.Name}: bitcoin pledged, at {DriverTerms.Price(Result.BtcPriceUsd)}",
        Terms.Count(one.Pledges.Count, "pledge"),
        "Loan-to-value is loan ÷ (bitcoin pledged × price). Bitcoin to keep it where it was: pledged × (price before ÷ price now − 1). Thresholds that are not public are not assumed.",
        [], [], [])
    {
        Facts = [.. one.Pledges.Select(pledge => new ProofFact(
            string.Join("; ", pledge.Loans.Select(loan => loan.Offering.Title)),
            $"{DriverTerms.Bitcoin(pledge.Pledge.BtcPledged)} for {Terms.Usd(pledge.PrincipalUsd)}: {Terms.Percent(pledge.LtvAt(Result.BtcPriceUsd))}")
        {
            Source = pledge.Pledge.Source,
            Note = pledge.Pledge.Notes,
            Open = ProofLink.Scenario("pledge", pledge.Pledge.OfferingIds[0]),
        })],
    };

    private static ProofFact Share(MinerQuarter row) => new($"{row.Ticker} share price, {row.Quarter.Label}", Shares.Price(row.SharePriceUsd)) { Source = row.Source, Note = row.Notes };
}
