using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Edgar;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Exchange.Moves;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Account;
using MinerDebt.Web.Address;
using MinerDebt.Web.Admin;
using MinerDebt.Web.Admin.Edgar;
using MinerDebt.Web.Admin.Entry;
using MinerDebt.Web.Admin.Filings;
using MinerDebt.Web.Admin.Imports;
using MinerDebt.Web.Admin.Notices;
using MinerDebt.Web.Api;
using MinerDebt.Web.Cache;
using MinerDebt.Web.Docs;
using MinerDebt.Web.Downloads.Pictures;
using MinerDebt.Web.Hosting.Backups;
using MinerDebt.Web.Hosting.Health;
using MinerDebt.Web.Hosting.Operations;
using MinerDebt.Web.Hosting.Settings;
using MinerDebt.Web.Hosting.Telemetry;
using MinerDebt.Web.Layout;
using MinerDebt.Web.Live;
using MudBlazor.Services;

namespace MinerDebt.Web.Hosting;

internal static class Services
{
    internal static readonly Setting<string> Provider = Setting.Choice("Database:Provider", "`Sqlite`, or `Postgres` when many people or several copies use it", "Sqlite", "Postgres");
    internal static readonly Setting<string> Connection = Setting.Text("ConnectionStrings:MinerDebt", "",
        "the database; empty for `minerdebt.db` in `Data:Folder`, else for example `Data Source=/srv/minerdebt.db`, or what Npgsql takes");

    // Those who end a program by SIGTERM kill it after 10 seconds, as containers do. Breaking off what is
    // left takes a second more. What is then not committed is rolled back.
    private static readonly TimeSpan Ending = TimeSpan.FromSeconds(6);

    // A form with long remarks comes back from the browser as one message.
    private const long LargestMessage = 1024 * 1024;

    private const int MostDisconnected = 30;
    private const int MostPersisted = 300;

    /// <summary>The store, the way into it, and the book.</summary>
    public static void AddMinerDebt(this WebApplicationBuilder builder)
    {
        var provider = Provider.Read(builder.Configuration);
        var connection = Connection.Read(builder.Configuration);
        builder.Services.AddSingleton(TimeProvider.System);
        var data = DataFolder.Of(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton(data);
        builder.Services.AddMinerDebtStore(provider, Rooted(provider, connection, builder.Environment.ContentRootPath, data));
        builder.AddSite();
        builder.Services.AddSingleton<StoreIdentity>();
        builder.Services.AddSingleton<ChangeApplier>();
        builder.Services.AddSingleton<Proposals>();
        builder.Services.AddSingleton<Comments>().AddSingleton<NoticeReader>().AddSingleton<NoticeMarks>().AddSingleton<UnreadNotices>();
        builder.Services.AddSingleton<FactNames>(services => (kind, key) => FactFate.Names(services.GetRequiredService<CurrentBook>().History, kind, key));
        builder.Services.AddSingleton<RememberedMappings>();
        builder.Services.AddSingleton<CurrentBook>();
        builder.Services.AddSingleton<Backup>();
        builder.Services.AddSingleton(RefreshSettings.Read(builder.Configuration));
        builder.Services.AddSingleton<ThisCopy>();
        builder.Services.AddSingleton<Copies>().AddHostedService(services => services.GetRequiredService<Copies>());
        builder.Services.AddHostedService<BookRefresher>();
        builder.Services.AddHostedService<FileKeeper>();
        builder.Services.AddHostedService<SystemdNotice>();
    }

    /// <summary>What protects cookies, forms, links and secrets of accounts.</summary>
    public static void AddKeys(this WebApplicationBuilder builder)
    {
        builder.Services.AddDataProtection().SetApplicationName("MinerDebt").PersistKeysToFileSystem(new DirectoryInfo(DataFolder.Of(builder.Configuration, builder.Environment).Keys));
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>, StoredKeys>();
    }

    /// <summary>Pages, API, and what they need.</summary>
    public static void AddWeb(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(options =>
        {
            // A page that lost its connection keeps its memory until it is back, or another one needs the place.
            options.DisconnectedCircuitMaxRetained = MostDisconnected;
            options.PersistedCircuitInMemoryMaxRetained = MostPersisted;
        }).AddHubOptions(options => options.MaximumReceiveMessageSize = LargestMessage);
        builder.Services.AddSingleton(new CircuitLimit(builder.Configuration));
        builder.Services.AddSingleton<LiveBook>().AddHostedService(services => services.GetRequiredService<LiveBook>());
        builder.Services.AddSingleton<MatcherPolicy, OtherRootPolicy>();
        builder.Services.AddMudServices();
        builder.Services.AddAccounts(builder.Configuration);
        builder.Services.AddScoped<Editing>();
        builder.Services.AddSingleton<FilingChecks>();
        builder.Services.AddSingleton<AddressProbe>();
        builder.Services.AddTransient<Drafts>();
        builder.Services.AddScoped<OpenTab>().AddScoped<CircuitHandler>(services => services.GetRequiredService<OpenTab>());
        builder.Services.AddScoped<EventOrder>().AddScoped<CircuitHandler>(services => services.GetRequiredService<EventOrder>());
        builder.Services.AddSingleton(services => new StoredDrafts(services.GetRequiredService<StoreDatabase>(), services.GetRequiredService<TimeProvider>(), (int)DraftSettings.Days.Read(builder.Configuration)));
        builder.Services.AddSingleton<SavedViews>();
        builder.Services.AddTransient<StoringNotes>();
        builder.Services.AddScoped<PageDay>();
        builder.Services.AddSingleton<UploadFolder>();
        builder.Services.AddSingleton(EdgarSettings.Read(builder.Configuration)).AddSingleton<EdgarPace>().AddSingleton<EdgarClient>();
        builder.Services.AddSingleton<ConceptMaps>().AddSingleton<FilingInbox>();
        builder.Services.AddSingleton<EdgarWatch>().AddHostedService(services => services.GetRequiredService<EdgarWatch>());
        builder.Services.AddHostedService<BackupSchedule>();
        builder.Services.AddSingleton(MailSettings.Read(builder.Configuration)).AddSingleton<NoticeMail>().AddHostedService(services => services.GetRequiredService<NoticeMail>());
        builder.Services.AddSingleton<DocLibrary>();
        builder.Services.AddScoped<PicturePainter>();
        builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = problem => problem.ProblemDetails.Extensions["traceId"] = Correlation.Of(problem.HttpContext));
        builder.Services.AddExceptionHandler<ApiFailure>();
        builder.AddAnswerCache();
        builder.Services.AddCompression();
        builder.Services.AddHealth();
        builder.AddTelemetry();
        builder.Services.AddSingleton(ClientLimit.Read(builder.Configuration));
        builder.WebHost.ConfigureKestrel(options => options.Limits.MaxRequestLineSize = ApiGate.LongestRequestLine);
        builder.Services.AddOpenApi(options => options.Describe());
        builder.Services.AddAntiforgery(options =>
        {
            options.SuppressXFrameOptionsHeader = true;
            options.Cookie.Name = "minerdebt.antiforgery";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = Ending);
        builder.AddKeys();
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.IgnoreReadOnlyProperties = true;
            options.SerializerOptions.TypeInfoResolver = (options.SerializerOptions.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(FactKeys.Show);
            // Answers hold no number as text, and their description says so.
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
            options.SerializerOptions.Converters.Add(new ParsableJsonConverter<Quarter>());
            options.SerializerOptions.Converters.Add(new ParsableJsonConverter<PartialDate>());
        });
    }

    // SQLite would take a relative file from wherever the process happens to be by then.
    private static string Rooted(string provider, string connection, string root, DataFolder data)
    {
        if (!provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase))
        {
            return connection;
        }

        try
        {
            var builder = new SqliteConnectionStringBuilder(connection);
            builder.DataSource = builder.DataSource.Length == 0 ? data.Database : Path.Combine(root, builder.DataSource);
            return builder.ConnectionString;
        }
        catch (ArgumentException)
        {
            return connection;
        }
    }
}
