using CsCheck;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Tests.Support;

/// <summary>Generates sets of facts that pass the validation: miners, offerings of all types, and what was owed on them over time.</summary>
internal static class RandomFacts
{
    public static readonly string[] Tickers = ["AAA", "BBB", "CCC", "DDD"];
    private static readonly DateOnly FirstDay = new(2023, 1, 1);

    private static readonly Gen<Miner[]> Miners =
        Gen.Enum<Universe>().Array[Tickers.Length].Select(universes => Tickers.Zip(universes, Make.Miner).ToArray());

    private static readonly Gen<DateOnly?> Maturities = Gen.Nullable(Gen.DateOnly[new DateOnly(2024, 1, 1), new DateOnly(2034, 12, 31)]);

    private static readonly Gen<HolderPut[]> Puts =
        Gen.Select(Gen.DateOnly[new DateOnly(2024, 1, 1), new DateOnly(2034, 12, 31)], Gen.Bool, (on, free) => new HolderPut(on, free ? null : "condition"))
            .Array[0, 3].Select(puts => puts.OrderBy(put => put.On).ToArray());

    private static readonly Gen<Offering> Terms =
        from ticker in Gen.OneOf(Tickers)
        from type in Gen.Enum<InstrumentType>()
        from status in Gen.Enum<OfferingStatus>()
        from maturity in Maturities
        from puts in Puts
        from principal in Gen.Long[0, 1_000_000_000]
        from newMoney in Gen.Bool
        select Make.Offering("offering", ticker, type) with
        {
            Status = status,
            ClosedOn = FirstDay,
            MaturesOn = maturity,
            HolderPuts = [.. puts.Where(put => !(put.On > maturity))],
            BasePrincipalUsd = principal,
            PrincipalUsd = principal,
            NewMoney = newMoney,
        };

    private static readonly Gen<(int Days, long Change, Confidence Confidence)[]> Steps =
        Gen.Select(Gen.Int[1, 250], Gen.Long[-500_000_000, 500_000_000], Gen.Enum<Confidence>()).Array[0, 8];

    private static readonly Gen<(int Days, long Usd, PaymentKind Kind)[]> Schedules =
        Gen.Select(Gen.Int[1, 500], Gen.Long[0, 300_000_000], Gen.Enum<PaymentKind>()).Array[0, 4];

    private static readonly Gen<(bool OnDemand, Recourse? Recourse, bool Counted)> Sides =
        Gen.Select(Gen.Int[0, 9], Gen.Nullable(Gen.Enum<Recourse>()), Gen.Int[0, 9], (demand, recourse, counted) => (demand == 0, recourse, counted > 0));

    public static Gen<Facts> All { get; } =
        Gen.Select(Miners, Gen.Select(Terms, Steps, Schedules, Sides).Array[0, 12], (miners, offerings) => Facts.Of(
        [
            .. Make.Register(), .. miners,
            .. offerings.SelectMany((one, index) => WithEvents(one.Item1 with { Id = $"offering-{index}" }, one.Item2)),
            .. offerings.SelectMany((one, index) => Sided($"offering-{index}", one.Item3, one.Item4)),
        ]));

    private static IEnumerable<Fact> Sided(string id, (int Days, long Usd, PaymentKind Kind)[] schedule, (bool OnDemand, Recourse? Recourse, bool Counted) side)
    {
        yield return new Obligor { OfferingId = id, Name = "Obligor of the tests", Recourse = side.Recourse, Consolidated = side.Counted, Source = Make.Source() };
        yield return new InstrumentTerms { OfferingId = id, OnDemand = side.OnDemand, Source = Make.Source() };
        var day = FirstDay;
        foreach (var payment in schedule)
        {
            day = day.AddDays(payment.Days);
            yield return new ScheduledPayment { OfferingId = id, DueOn = day, PrincipalUsd = payment.Usd, Kind = payment.Kind, Source = Make.Source() };
        }
    }

    private static IEnumerable<Fact> WithEvents(Offering offering, (int Days, long Change, Confidence Confidence)[] steps)
    {
        yield return offering;
        var (day, owed) = (FirstDay, 0L);
        foreach (var step in steps)
        {
            day = day.AddDays(step.Days);
            var change = Math.Max(step.Change, -owed);
            owed += change;
            yield return Make.Event(change, day.ToString("O"), offering.Id, step.Confidence);
        }
    }
}
