using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using MinerDebt.Core.Book;
using MinerDebt.Core.Store;
using MinerDebt.Web.Cache;
using MinerDebt.Web.Hosting;
using MinerDebt.Web.Hosting.Backups;
using MinerDebt.Web.Hosting.Health;
using MinerDebt.Web.Hosting.Operations;
using MinerDebt.Web.Live;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Operations;

public sealed partial class OperationsPage
{
    private const string NoAnswer = "The database does not answer.";

    // What it cannot be told in this time it says it does not know: the page is for when something is wrong.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private DateTimeOffset _now;
    private IReadOnlyList<(string Check, string Reason)> _complaints = [];
    private StoreSize? _store;
    private IReadOnlyList<StoreCopy>? _copies;
    private IReadOnlyList<(string Name, FolderSize? Size)> _folders = [];
    private long? _free;
    private FileInfo? _backup;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private HealthCheckService Health { get; set; } = null!;

    [Inject]
    private StoreDatabase Database { get; set; } = null!;

    [Inject]
    private CurrentBook Books { get; set; } = null!;

    [Inject]
    private Copies Copies { get; set; } = null!;

    [Inject]
    private ThisCopy Own { get; set; } = null!;

    [Inject]
    private DataFolder Data { get; set; } = null!;

    [Inject]
    private Backup Backups { get; set; } = null!;

    [Inject]
    private KeptAnswers Answers { get; set; } = null!;

    [Inject]
    private CacheSettings Room { get; set; } = null!;

    [Inject]
    private LiveBook Live { get; set; } = null!;

    [Inject]
    private CircuitLimit Circuits { get; set; } = null!;

    [Inject]
    private SlowAnswers Slow { get; set; } = null!;

    [Inject]
    private RecentErrors Errors { get; set; } = null!;

    [Inject]
    private LogFolder Logs { get; set; } = null!;

    private string Figures => Books.IsLoaded ? $"version {Number(Books.Value.Version)}, {Terms.Count(Books.Value.Facts.Count, "fact")}" : "not loaded";

    protected override async Task OnInitializedAsync()
    {
        _now = Clock.GetUtcNow();
        var health = Health.CheckHealthAsync(HealthEndpoints.IsOfReadiness);
        var store = KnownAsync(cancellationToken => StoreSize.ReadAsync(Database, cancellationToken));
        var copies = KnownAsync(Copies.ListAsync);
        (string Name, string? Path)[] folders = [("Backups", Data.Backups), ("Keys", Data.Keys), ("Logs", Logs.Path), ("Uploads", Data.Uploads)];
        _folders = [.. from folder in folders where folder.Path is not null select (folder.Name, FolderSize.Of(folder.Path))];
        _free = FolderSize.Free(Data.Path);
        _backup = Backups.All.FirstOrDefault();
        (_store, _copies) = (await store, await copies);
        _complaints = [.. from entry in (await health).Entries where entry.Value.Status != HealthStatus.Healthy select (entry.Key, entry.Value.Description ?? entry.Key)];
    }

    /// <returns>Null where the database does not say it soon.</returns>
    private static async Task<T?> KnownAsync<T>(Func<CancellationToken, Task<T>> readAsync) where T : class
    {
        try
        {
            // SQLite waits without giving the thread back.
            return await Task.Run(() => readAsync(CancellationToken.None)).WaitInPiecesAsync(Patience);
        }
        catch (Exception e) when (e is StoreGoneException or IOException or UnauthorizedAccessException || StoreFailure.IsCauseOf(e))
        {
            return null;
        }
    }

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string When(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";

    private static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
