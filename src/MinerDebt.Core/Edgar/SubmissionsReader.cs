using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MinerDebt.Core.Edgar;

/// <summary>Reads the lists of a company's filings: a column of texts for each thing that is said of a filing.</summary>
public static partial class SubmissionsReader
{
    private static readonly string[] Columns = ["accessionNumber", "filingDate", "reportDate", "form", "primaryDocument"];

    /// <exception cref="EdgarException">It is not such a file, or larger than is accepted.</exception>
    public static Submissions Read(Stream content)
    {
        var json = Begin(content);
        IReadOnlyList<ListedFiling>? filings = null;
        List<(string, DateOnly)> older = [];
        foreach (var name in json.Names())
        {
            foreach (var part in name == "filings" ? json.Names() : [])
            {
                if (part == "recent")
                {
                    filings = ReadColumns(json);
                }
                else if (part == "files")
                {
                    foreach (var _ in json.Items())
                    {
                        older.AddRange(ReadOlderName(json));
                    }
                }

                json.Skip();
            }

            json.Skip();
        }

        return filings is null ? throw Other() : new Submissions(filings, older);
    }

    /// <summary>Reads a file with older filings: the columns alone.</summary>
    /// <exception cref="EdgarException">It is not such a file, or larger than is accepted.</exception>
    public static IReadOnlyList<ListedFiling> ReadOlder(Stream content) => ReadColumns(Begin(content));

    private static JsonPull Begin(Stream content)
    {
        var json = new JsonPull(content, EdgarLimits.Bytes);
        return json.Read() && json.Token == JsonTokenType.StartObject ? json : throw Other();
    }

    private static EdgarException Other() => new("SEC has answered with something else than a list of filings. Try again later.");

    private static List<ListedFiling> ReadColumns(JsonPull json)
    {
        var columns = new Dictionary<string, List<string>>();
        foreach (var name in json.Names())
        {
            if (Columns.Contains(name))
            {
                var texts = columns[name] = [];
                foreach (var _ in json.Items())
                {
                    texts.Add(json.Text);
                    json.Skip();
                    if (texts.Count > EdgarLimits.Values)
                    {
                        throw EdgarLimits.TooMany();
                    }
                }
            }

            json.Skip();
        }

        if (columns.Count != Columns.Length || columns.Values.Any(texts => texts.Count != columns["form"].Count))
        {
            throw Other();
        }

        return [.. Enumerable.Range(0, columns["form"].Count).Select(row => Filing(column => columns[column][row])).OfType<ListedFiling>()];
    }

    private static ListedFiling? Filing(Func<string, string> column) =>
        Accession.IsOne(column("accessionNumber")) && Day(column("filingDate")) is { } filed && Form().IsMatch(column("form"))
            ? new ListedFiling(column("accessionNumber"), column("form"), filed, Day(column("reportDate")), Document().IsMatch(column("primaryDocument")) ? column("primaryDocument") : null)
            : null;

    private static IEnumerable<(string, DateOnly)> ReadOlderName(JsonPull json)
    {
        var (file, to) = ("", (DateOnly?)null);
        foreach (var name in json.Names())
        {
            (file, to) = name switch
            {
                "name" => (json.Text, to),
                "filingTo" => (file, Day(json.Text)),
                _ => (file, to),
            };
            json.Skip();
        }

        return OlderName().IsMatch(file) && to is { } day ? [(file, day)] : [];
    }

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"^[A-Z0-9][A-Za-z0-9 ./-]{0,19}$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"^[A-Za-z0-9_-][A-Za-z0-9._-]{0,200}$", RegexOptions.CultureInvariant)]
    private static partial Regex Document();

    [GeneratedRegex(@"^CIK[0-9]{10}-submissions-[0-9]{3}\.json$", RegexOptions.CultureInvariant)]
    private static partial Regex OlderName();
}
