using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using MinerDebt.Core.Book;
using MinerDebt.Web.Account;
using MinerDebt.Web.Cache;
using MinerDebt.Web.Hosting.Backups;
using MinerDebt.Web.Hosting.Health;
using MinerDebt.Web.Live;

namespace MinerDebt.Web.Hosting.Telemetry;

/// <summary>What is measured of this copy of the program, when it is asked for; what is not known is not said.</summary>
internal sealed class ProgramMeter : IDisposable
{
    private readonly Meter _meter;
    private readonly CurrentBook _book;
    private readonly SecurityLog _security;
    private readonly TimeProvider _clock;
    private readonly Counter<long> _events;
    private long _shownAt;

    public ProgramMeter(
        IMeterFactory factory, CurrentBook book, KeptAnswers answers, LiveBook live, CircuitLimit circuits, SecurityLog security, HealthWatch health, Backup backups, TimeProvider clock)
    {
        (_meter, _book, _security, _clock, _shownAt) = (factory.Create(BookMeter.Name), book, security, clock, clock.GetTimestamp());
        Gauge("minerdebt.book.version", "{version}", "The version of the figures that are shown.", () => book.IsLoaded ? book.Value.Version : null);
        Gauge("minerdebt.book.age", "s", "How long they have been shown.", () => book.IsLoaded ? clock.GetElapsedTime(Interlocked.Read(ref _shownAt)).TotalSeconds : null);
        Gauge("minerdebt.book.facts", "{fact}", "How many facts they are made of.", () => book.IsLoaded ? book.Value.Facts.Count : null);
        _meter.CreateObservableCounter("minerdebt.cache.hits", () => answers.Hits, "{answer}", "Answers that were kept and given again.");
        _meter.CreateObservableCounter("minerdebt.cache.misses", () => answers.Misses, "{answer}", "Answers for everybody that were asked for and not kept.");
        Gauge("minerdebt.cache.size", "By", "What kept answers take.", () => answers.Bytes);
        Gauge("minerdebt.cache.entries", "{answer}", "How many answers are kept.", () => answers.Count);
        Gauge("minerdebt.streams.open", "{stream}", "Open pages that follow the figures.", () => live.Count);
        Gauge("minerdebt.circuits.open", "{circuit}", "Open pages of editors.", () => circuits.Open);
        Gauge("minerdebt.backup.age", "s", "How old the newest backup in `backups` is; none on PostgreSQL.", () => backups.All is [var newest, ..] ? (clock.GetUtcNow() - newest.LastWriteTimeUtc).TotalSeconds : null);
        _meter.CreateObservableGauge("minerdebt.ready", () => Ready(health.Last), "{check}", "1 for each check of `/health/ready` that is passed, 0 for one that is not.");
        _events = _meter.CreateCounter<long>("minerdebt.security.events", "{event}", "What happened to accounts, by the name of the event; refused sign-ins are among them.");
        book.Changed += Shown;
        security.Noted += Count;
    }

    public void Dispose()
    {
        _book.Changed -= Shown;
        _security.Noted -= Count;
        _meter.Dispose();
    }

    private void Gauge(string name, string unit, string meaning, Func<double?> measure) =>
        _meter.CreateObservableGauge(name, () => measure() is { } value ? [new Measurement<double>(value)] : Array.Empty<Measurement<double>>(), unit, meaning);

    private static IEnumerable<Measurement<int>> Ready(HealthReport? report) =>
        report?.Entries.Select(entry => new Measurement<int>(entry.Value.Status == HealthStatus.Healthy ? 1 : 0, new KeyValuePair<string, object?>("check", entry.Key))) ?? [];

    private void Shown() => Interlocked.Exchange(ref _shownAt, _clock.GetTimestamp());

    private void Count(SecurityEvent what) => _events.Add(1, new KeyValuePair<string, object?>("event", what.Name));
}
