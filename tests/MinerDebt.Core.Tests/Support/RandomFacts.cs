using CsCheck;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Tests.Support;

/// <summary>Generates sets of facts that pass the validation: miners, offerings of all types, and what was owed on them over time.</summary>
internal static class RandomFacts
{
    private static readonly string[] Tickers = ["AAA", "BBB", "CCC", "DDD"];
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
            HolderPuts = puts,
            BasePrincipalUsd = principal,
            PrincipalUsd = principal,
            NewMoney = newMoney,
        };

    private static readonly Gen<(int Days, long Change, Confidence Confidence)[]> Steps =
        Gen.Select(Gen.Int[1, 250], Gen.Long[-500_000_000, 500_000_000], Gen.Enum<Confidence>()).Array[0, 8];

    public static Gen<Facts> All { get; } =
        Gen.Select(Miners, Gen.Select(Terms, Steps).Array[0, 12], (miners, offerings) => Facts.Of(
        [
            .. Make.Register(), .. miners,
            .. offerings.SelectMany((offering, index) => WithEvents(offering.Item1 with { Id = $"offering-{index}" }, offering.Item2)),
        ]));

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
