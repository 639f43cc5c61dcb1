using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Exchange.Tables;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Api;
using MinerDebt.Web.Docs;
using MinerDebt.Web.Hosting.Settings;

namespace MinerDebt.Web.Tests.Docs;

/// <summary>Whatever a reader can ask for or meet in the data is documented.</summary>
public sealed partial class DocsTests(DocsProgram program) : IClassFixture<DocsProgram>
{
    private readonly DocLibrary _library = program.Services.GetRequiredService<DocLibrary>();

    public static TheoryData<string> Pages => ["methodology", "data", "importing", "glossary", "download", "api", "running"];

    public static TheoryData<Type> Words =>
    [
        typeof(DebtEventKind), typeof(InstrumentType), typeof(DebtClass), typeof(OfferingStatus), typeof(UseOfProceeds), typeof(Confidence),
        typeof(PublishedMetric), typeof(Qualifier), typeof(Business), typeof(Universe), typeof(ListingStatus),
        typeof(BalanceKind), typeof(Recourse), typeof(Settlement), typeof(CappedCallKind), typeof(PaymentKind), typeof(AmendedField),
    ];

    [Fact]
    public void Api_QueryKeys_AreAllDescribed() => Assert.All(QueryKey.All.Concat(ListKeys.All), key =>
        Assert.Contains($"<td><code>{key.Name}</code></td>\n<td>{key.Description}</td>", Html("api")));

    [Fact]
    public async Task Api_Addresses_AreAllDescribed()
    {
        using var client = program.CreateClient();
        using var description = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken));

        var paths = description.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToList();

        Assert.Contains("/api/v1/bridge", paths);
        Assert.All(paths, path => Assert.Matches($"<td><code>{Regex.Escape(path)}</code></td>\n<td>[^<]+</td>", Html("api")));
    }

    [Fact]
    public void Running_Settings_AreThoseOfTheProgram() => Assert.Equal(
        ["| Setting | Default | Meaning |", "|---|---|---|", .. KnownSettings.All.Select(setting => $"| `{setting.Name}` | {setting.Shown} | {setting.Meaning} |")],
        File.ReadLines(Path.Combine(SourceFolder(), "Docs", "running.md")).SkipWhile(line => line != "| Setting | Default | Meaning |").TakeWhile(line => line.Length > 0));

    [Fact]
    public void Readme_Settings_AreThoseOfTheProgram()
    {
        var readme = File.ReadAllText(Path.Combine(SourceFolder(), "..", "..", "README.md"));

        Assert.All(KnownSettings.All, setting => Assert.Contains($"`{setting.Name}`", readme));
    }

    [Fact]
    public void Running_SectionsOfTheSettingsFile_AreAllNamed()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(SourceFolder(), "appsettings.json")));

        Assert.All(settings.RootElement.EnumerateObject(), section => Assert.Contains($"<code>{section.Name}", Html("running")));
    }

    [Fact]
    public void Data_ColumnsOfEachFile_AreThoseOfItsHeader()
    {
        var assembly = typeof(DatasetReader).Assembly;
        var files = assembly.GetManifestResourceNames().Where(name => name.EndsWith(".csv", StringComparison.Ordinal)).ToList();

        Assert.Equal(16, files.Count);
        Assert.All(files, file =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(file)!);
            Assert.Equal(reader.ReadLine()!.Split(','), Columns(file));
        });
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Data_WordsOfTheData_AreAllNamed(Type words) => Assert.All(
        Enum.GetNames(words).Select(name => words == typeof(Confidence) || words == typeof(Qualifier) ? name.ToLowerInvariant() : name),
        name => Assert.Contains($"<code>{name}</code>", Html("data")));

    [Fact]
    public void Importing_Kinds_AreAllListedWithTheirKeys() => Assert.All(FactKind.All, kind =>
        Assert.Matches(
            $"<td><code>{kind.Name}</code></td>\n<td>[^<]+</td>\n<td>"
            + string.Join(", ", kind.Columns.Where(column => column.IsKey).Select(column => $"<code>{column.Name}</code>")) + "</td>",
            Html("importing")));

    [Fact]
    public void Importing_Limits_AreThoseOfTheProgram() => Assert.Contains(
        string.Create(CultureInfo.InvariantCulture, $"up to {TableLimits.Bytes / 1024 / 1024} MB, {TableLimits.Rows:N0} rows, {TableLimits.Columns} columns, and {TableLimits.CellLength:N0} characters in a cell"),
        Html("importing"));

    [Fact]
    public void Importing_NumbersAsWritten_AreReadAsItSays()
    {
        var rows = NumberRows().Matches(Section("importing", "numbers"));

        Assert.Equal(6, rows.Count);
        Assert.All(rows, row => Assert.All(Codes().Matches(row.Groups["written"].Value), written => Assert.Equal(
            decimal.Parse(row.Groups["read"].Value, CultureInfo.InvariantCulture),
            AmountReader.Read(
                WebUtility.HtmlDecode(written.Groups[1].Value), NumberStyle.Point,
                written.Value.Contains('%', StringComparison.Ordinal) ? AmountUnit.Percent : AmountUnit.Number, out _))));
    }

    [Fact]
    public void Methodology_KindsOfEvent_AreAllInAStep() =>
        Assert.All(Enum.GetNames<DebtEventKind>(), kind => Assert.Contains($"<code>{kind}</code>", Section("methodology", "bridge")));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_Get_HasTitleAnchorsAndNoPlaceholder(string name)
    {
        using var client = program.CreateClient();
        var page = await client.GetStringAsync($"/docs/{name}", TestContext.Current.CancellationToken);

        var doc = _library.Find(name)!;
        Assert.Matches($"<h1[^>]*>{doc.Title}</h1>", page);
        Assert.DoesNotContain("{{", doc.Html);
        Assert.All(doc.Headings, heading => Assert.Contains($"id=\"{heading.Id}\"", doc.Html));
        Assert.Equal(doc.Headings.Count, doc.Headings.Select(heading => heading.Id).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_LinksIntoTheDocumentation_LeadToAnAnchor(string name) => Assert.All(DocLinks().Matches(Html(name)), link =>
    {
        var target = _library.Find(link.Groups[1].Value);
        Assert.NotNull(target);
        Assert.True(link.Groups[2].Value == "" || target.Headings.Any(heading => heading.Id == link.Groups[2].Value), link.Value);
    });

    [Fact]
    public async Task Page_UnknownName_Is404AndListsThePages()
    {
        using var client = program.CreateClient();
        var answer = await client.GetAsync("/docs/methodolgy", TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.All(Pages, name => Assert.Contains($"href=\"/docs/{name.Data}\"", page));
    }

    [Fact]
    public void Read_HtmlInMarkdown_IsText() => Assert.Contains(
        "&lt;script&gt;", DocReader.Read("x", "# T\n\nLead.\n\n<script>alert(1)</script>\n").Html);

    private string Html(string name) => _library.Find(name)!.Html;

    private string Section(string name, string id) => Html(name).Split("<h2 ").Single(section => section.StartsWith($"id=\"{id}\"", StringComparison.Ordinal));

    private IEnumerable<string> Columns(string file) => FirstCells()
        .Matches(Html("data").Split("<h3 ").Single(section => section.Contains($">{file}</h3>", StringComparison.Ordinal)).Split("<h4 ")[0])
        .Select(cell => cell.Groups[1].Value);

    private static string SourceFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "MinerDebt.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "src", "MinerDebt.Web");
    }

    [GeneratedRegex("""<tr>\n<td><code>([^<]+)</code></td>""")]
    private static partial Regex FirstCells();

    [GeneratedRegex("""<tr>\n<td>(?<written><code>.+</code>)</td>\n<td>(?<read>-?[0-9.]+)""")]
    private static partial Regex NumberRows();

    [GeneratedRegex("<code>([^<]+)</code>")]
    private static partial Regex Codes();

    [GeneratedRegex("""href="/docs/([a-z]+)(?:#([^"]*))?["]""")]
    private static partial Regex DocLinks();
}
