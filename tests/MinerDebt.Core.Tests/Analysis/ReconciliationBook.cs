using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Tests.Analysis;

/// <summary>Books made by hand, a fact at a time, and the one of the data set.</summary>
internal sealed class ReconciliationBook
{
    private static readonly Lazy<DebtBook> OfDataset = new(() => new DebtBook(1, Facts.Of(DatasetReader.Read().Select(row => row.Fact))));

    private readonly List<Fact> _facts =
    [
        new Coverage { Name = Coverage.RegisterFrom, Value = "2025Q1" },
        new Coverage { Name = Coverage.RegisterTo, Value = "2025Q4" },
    ];

    public static DebtBook Dataset => OfDataset.Value;

    public ReconciliationBook Miner(string ticker, string? parent = null)
    {
        _facts.Add(new Miner
        {
            Ticker = ticker,
            Name = ticker,
            Business = Business.Mining,
            Universe = Universe.Miner,
            ConsolidatedInto = parent,
            Status = ListingStatus.Listed,
            Source = Source(null),
        });
        return this;
    }

    /// <summary>An offering with its events; without any its principal is not known.</summary>
    public ReconciliationBook Owes(string ticker, string id, InstrumentType type, params (string Day, long ChangeUsd)[] events)
    {
        _facts.Add(new Offering
        {
            Id = id,
            Ticker = ticker,
            Type = type,
            Title = id,
            Currency = "USD",
            NewMoney = true,
            CouponPercent = 5,
            Status = OfferingStatus.Outstanding,
            Source = Source(Confidence.Filing),
        });
        _facts.AddRange(events.Select(one => new DebtEvent
        {
            OfferingId = id,
            OccurredOn = DateOnly.Parse(one.Day),
            Kind = one.ChangeUsd < 0 ? DebtEventKind.Repaid : DebtEventKind.Drawn,
            PrincipalChangeUsd = one.ChangeUsd,
            Source = Source(Confidence.Filing),
        }));
        return this;
    }

    public ReconciliationBook Reports(
        string ticker, string periodEnd, DebtClass debtClass, long? principal, long? carrying = null, Confidence confidence = Confidence.Filing)
    {
        _facts.Add(new DebtBalance
        {
            Ticker = ticker,
            PeriodEnd = DateOnly.Parse(periodEnd),
            DebtClass = debtClass,
            PrincipalUsd = principal,
            CarryingUsd = carrying,
            Source = Source(confidence),
        });
        return this;
    }

    public ReconciliationBook Runs(string ticker, Quarter quarter, decimal? hashrate, decimal? bitcoin)
    {
        _facts.Add(new MinerQuarter { Ticker = ticker, Quarter = quarter, HashrateEhs = hashrate, BtcHeld = bitcoin, Source = Source(Confidence.Press) });
        return this;
    }

    public DebtBook Build() => new(1, Facts.Of(_facts));

    private static Source Source(Confidence? confidence) => new(null, null, null, confidence);
}
