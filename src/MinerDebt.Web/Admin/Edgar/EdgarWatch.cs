using System.Globalization;
using MinerDebt.Core.Book;
using MinerDebt.Core.Edgar;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;

namespace MinerDebt.Web.Admin.Edgar;

/// <summary>Looks from time to time, and when asked, whether the companies have filed something new with SEC.</summary>
public sealed partial class EdgarWatch(
    EdgarSettings settings, EdgarClient client, FilingInbox inbox, CurrentBook books, StoreDatabase database, TimeProvider clock, ILogger<EdgarWatch> logger) : BackgroundService
{
    /// <summary>What was filed before is not asked for.</summary>
    public const int DaysBack = 90;

    private const string Looked = "edgar";

    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _one = new(1);

    public bool IsOn => settings.IsOn;

    public override void Dispose()
    {
        _one.Dispose();
        base.Dispose();
    }

    /// <summary>Asks SEC for the filings of each company that is listed and has a CIK.</summary>
    /// <returns>How many were new.</returns>
    /// <exception cref="EdgarException">SEC refuses or cannot be reached, or no contact is set.</exception>
    public async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var since = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-DaysBack);
            var found = 0;
            foreach (var miner in books.Value.Facts.All<Miner>().Where(miner => miner is { Cik: not null, Status: ListingStatus.Listed }))
            {
                found += await inbox.PutAsync(miner, await FilingsAsync(miner.Cik!, since, cancellationToken), cancellationToken);
            }

            await StoreProperties.SetAsync(database, Looked, clock.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture), cancellationToken);
            return found;
        }
        finally
        {
            _one.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.IsOn || settings.Interval is not { } interval)
        {
            return;
        }

        using var timer = new PeriodicTimer(Tick, clock);
        using var ending = stoppingToken.Register(timer.Dispose);
        while (await timer.WaitForNextTickAsync(CancellationToken.None))
        {
            try
            {
                if (await LastAsync(stoppingToken) is not { } last || clock.GetUtcNow().UtcDateTime - last >= interval)
                {
                    LogFound(await LookAsync(stoppingToken));
                }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(e.Message);
            }
        }
    }

    private async Task<IReadOnlyList<ListedFiling>> FilingsAsync(string cik, DateOnly since, CancellationToken cancellationToken)
    {
        var list = await client.ReadSubmissionsAsync($"CIK{cik}.json", SubmissionsReader.Read, cancellationToken);
        var filings = list.Filings.ToList();
        foreach (var (name, _) in list.Older.Where(older => older.To >= since))
        {
            filings.AddRange(await client.ReadSubmissionsAsync(name, SubmissionsReader.ReadOlder, cancellationToken));
        }

        return [.. filings.Where(filing => filing.FiledOn >= since)];
    }

    private async Task<DateTime?> LastAsync(CancellationToken cancellationToken) =>
        DateTime.TryParseExact(await database.ReadAsync(connection => StoreProperties.ReadAsync(connection, Looked, cancellationToken), cancellationToken), "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var last) ? last : null;

    [LoggerMessage(LogLevel.Information, "SEC has {Count} new filings of the companies")]
    private partial void LogFound(int count);

    [LoggerMessage(LogLevel.Warning, "SEC was not asked for all new filings: {Reason}")]
    private partial void LogFailed(string reason);
}
