using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;

namespace MinerDebt.Testing;

/// <summary>
/// A made-up sector of any size that passes the validation: companies with instruments, an event for each instrument and
/// quarter, and for the last year what the companies reported. The same arguments give the same facts.
/// </summary>
public sealed class GeneratedUniverse(int companies = 2_000, int instruments = 6, int quarters = 80, int seed = 1)
{
    private const int QuartersReported = 4;

    private static readonly Quarter Last = new(2026, 2);
    private static readonly Confidence[] Confidences = [Confidence.Filing, Confidence.Filing, Confidence.Filing, Confidence.Release, Confidence.Press, Confidence.Unverified];

    private Quarter First => Last - (quarters - 1);

    public static string Ticker(int company) => string.Create(CultureInfo.InvariantCulture, $"C{company:0000}");

    public static string OfferingId(int company, int instrument) => string.Create(CultureInfo.InvariantCulture, $"c{company:0000}-{instrument}");

    /// <summary>All facts, those that others refer to first.</summary>
    public IEnumerable<Fact> Facts() =>
    [
        new Coverage { Name = Coverage.RegisterFrom, Value = First.ToString() },
        new Coverage { Name = Coverage.RegisterTo, Value = Last.ToString() },
        new Coverage { Name = Coverage.CompiledOn, Value = "2026-11-23" },
        .. Quarter.Range(First, Last).Select(Market),
        .. Enumerable.Range(0, companies).Select(Company),
        .. Enumerable.Range(0, companies).SelectMany(company => Enumerable.Range(0, instruments).Select(instrument => Terms(company, instrument))),
        .. Enumerable.Range(0, companies).SelectMany(company => Enumerable.Range(0, instruments).SelectMany(instrument => Steps(company, instrument))),
        .. Enumerable.Range(0, companies).SelectMany(Reported),
    ];

    /// <summary>Writes the facts as a folder with a data set, for the setting <c>Dataset:Folder</c>.</summary>
    public void WriteFolder(string folder)
    {
        var byKind = Facts().ToLookup(fact => fact.GetType());
        foreach (var kind in FactKind.All)
        {
            using var file = File.CreateText(Path.Combine(folder, kind.FileName));
            file.WriteLine(string.Join(',', kind.Columns.Select(column => column.Name)));
            foreach (var fact in byKind[kind.Type])
            {
                file.WriteLine(string.Join(',', kind.Columns.Select(column => Cell(column.Text(fact)))));
            }
        }
    }

    /// <summary>Migrates the database if need be, and stores the facts in it as a data set does: one change set, with its history.</summary>
    /// <param name="provider"><c>Sqlite</c> or <c>Postgres</c>.</param>
    public async Task StoreAsync(string connectionString, string provider = "Sqlite")
    {
        await using var services = new ServiceCollection().AddMinerDebtStore(provider, connectionString).BuildServiceProvider();
        var contexts = services.GetRequiredService<StoreDatabase>();
        await StoreStart.RunAsync(contexts, async () => await new ChangeApplier(contexts, TimeProvider.System).ApplyAsync(
            new ChangeSet("MinerDebt", ChangeOrigin.Dataset, "Generated", [.. Facts().Select(fact => new Change(null, fact))])));
    }

    private static string Cell(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static Source Filing(int company, Quarter quarter, Confidence? confidence = Confidence.Filing) => new(
        string.Create(CultureInfo.InvariantCulture, $"https://www.sec.gov/Archives/edgar/data/{1_000_000 + company}/{quarter}/10-q.htm"),
        "SEC 10-Q", quarter.End.AddDays(40), confidence);

    private static Miner Company(int company) => new()
    {
        Ticker = Ticker(company),
        Name = string.Create(CultureInfo.InvariantCulture, $"Company {company} Mining"),
        LegalName = string.Create(CultureInfo.InvariantCulture, $"Company {company} Mining, Inc."),
        Cik = (1_000_000 + company).ToString("0000000000", CultureInfo.InvariantCulture),
        Exchange = "NASDAQ",
        Country = "US",
        FiscalYearEnd = "12-31",
        Business = (Business)(company % 3),
        Universe = company % 10 == 9 ? Universe.Adjacent : Universe.Miner,
        Status = ListingStatus.Listed,
        Source = new Source(string.Create(CultureInfo.InvariantCulture, $"https://www.sec.gov/cgi-bin/browse-edgar?CIK={1_000_000 + company}"), null, null, null),
    };

    private static MarketQuarter Market(Quarter quarter) => new()
    {
        Quarter = quarter,
        BtcPriceUsd = 1_000 + (quarter.Year * 10),
        NetworkHashrateEhs = quarter.Year - 1_000,
        Source = new Source($"https://example.org/market/{quarter}", null, null, Confidence.Press),
    };

    private Offering Terms(int company, int instrument)
    {
        var random = Random(company, instrument);
        var type = Enum.GetValues<InstrumentType>()[(company + instrument) % Enum.GetValues<InstrumentType>().Length];
        var principal = random.NextInt64(1, 1_000) * 1_000_000;
        var coupon = random.Next(0, 48) / 4m;
        DateOnly? matures = instrument == instruments - 1 && company % 7 == 0 ? null : Last.End.AddDays(random.Next(-100, 3_000));
        // Holders cannot put what is due already.
        var put = Last.End.AddDays(random.Next(1, 1_000));
        return new Offering
        {
            Id = OfferingId(company, instrument),
            Ticker = Ticker(company),
            Type = type,
            Title = string.Create(CultureInfo.InvariantCulture, $"Instrument {instrument + 1} of company {company}"),
            Currency = "USD",
            BasePrincipalUsd = principal,
            PrincipalUsd = principal,
            CouponPercent = coupon,
            AnnouncedOn = First.Start.AddDays(1),
            PricedOn = First.Start.AddDays(2),
            ClosedOn = First.Start.AddDays(5),
            MaturesOn = matures,
            HolderPuts = type == InstrumentType.ConvertibleNote && !(put > matures) ? [new HolderPut(put, null)] : [],
            Secured = instrument % 2 == 0,
            NewMoney = true,
            UseOfProceeds = [UseOfProceeds.DataCenter],
            Status = OfferingStatus.Outstanding,
            Source = Filing(company, First),
        };
    }

    private IEnumerable<DebtEvent> Steps(int company, int instrument)
    {
        var random = Random(company, instrument);
        var owed = random.NextInt64(1, 1_000) * 1_000_000;
        for (var index = 0; index < quarters; index++)
        {
            var change = index == 0 ? owed : Math.Max(-owed, random.NextInt64(-50, 60) * 1_000_000);
            owed += index == 0 ? 0 : change;
            yield return new DebtEvent
            {
                OfferingId = OfferingId(company, instrument),
                OccurredOn = (First + index).Start.AddDays(index == 0 ? 5 : random.Next(0, 90)),
                Kind = index == 0 ? DebtEventKind.Closed : change < 0 ? DebtEventKind.Repaid : DebtEventKind.Drawn,
                PrincipalChangeUsd = change,
                CashUsd = Math.Abs(change),
                Source = Filing(company, First + index, Confidences[random.Next(Confidences.Length)]),
            };
        }
    }

    private IEnumerable<Fact> Reported(int company)
    {
        var random = Random(company, instruments);
        foreach (var quarter in Quarter.Range(Last - (Math.Min(quarters, QuartersReported) - 1), Last))
        {
            var carrying = random.NextInt64(1, 5_000) * 1_000_000;
            yield return new DebtBalance
            {
                Ticker = Ticker(company),
                PeriodEnd = quarter.End,
                DebtClass = DebtClass.Total,
                CarryingUsd = carrying,
                PrincipalUsd = carrying + (carrying / 50),
                CurrentPortionUsd = carrying / 10,
                Source = Filing(company, quarter),
            };
            yield return new MinerQuarter
            {
                Ticker = Ticker(company),
                Quarter = quarter,
                HashrateEhs = random.Next(1, 500) / 10m,
                BtcHeld = random.Next(0, 5_000),
                Source = Filing(company, quarter) with { Publisher = null, Date = null },
            };
        }
    }

    private Random Random(int company, int instrument) => new(HashCode(seed, company, instrument));

    // HashCode.Combine differs from run to run.
    private static int HashCode(int seed, int company, int instrument) => unchecked((((seed * 31) + company) * 7919) + instrument);
}
