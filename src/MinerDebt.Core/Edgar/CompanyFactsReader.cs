using System.Globalization;
using System.Text.Json;

namespace MinerDebt.Core.Edgar;

/// <summary>Reads the <c>companyfacts</c> JSON of SEC: every value of a company's filings, by taxonomy, concept and unit.</summary>
public static class CompanyFactsReader
{
    /// <exception cref="EdgarException">It is not such a file, or larger than is accepted.</exception>
    public static FiledFacts Read(Stream content, CancellationToken cancellationToken = default)
    {
        var json = new JsonPull(content, EdgarLimits.Bytes);
        var reading = new Reading();
        var isThere = false;
        if (!json.Read() || json.Token != JsonTokenType.StartObject)
        {
            throw Other();
        }

        foreach (var name in json.Names())
        {
            switch (name)
            {
                case "cik": reading.Cik = FiledFacts.CikOf(json.Number?.ToString(CultureInfo.InvariantCulture) ?? json.Text); break;
                case "entityName": reading.Name = json.Text; break;
                case "facts" when json.Token == JsonTokenType.StartObject: isThere = true; ReadTaxonomies(json, reading, cancellationToken); break;
            }

            json.Skip();
        }

        return isThere ? new FiledFacts(reading.Cik, reading.Name, reading.Values, reading.Labels, 0, reading.NotRead) : throw Other();
    }

    private static EdgarException Other() =>
        new("It is JSON without “facts”. Choose the companyfacts file of the company: data.sec.gov/api/xbrl/companyfacts/CIK and its ten digits.");

    private static void ReadTaxonomies(JsonPull json, Reading reading, CancellationToken cancellationToken)
    {
        foreach (var taxonomy in json.Names())
        {
            foreach (var concept in json.Names())
            {
                cancellationToken.ThrowIfCancellationRequested();
                ReadConcept(json, $"{taxonomy}:{concept}", reading);
            }
        }
    }

    private static void ReadConcept(JsonPull json, string concept, Reading reading)
    {
        foreach (var name in json.Names())
        {
            switch (name)
            {
                case "label" when json.Text.Length > 0: reading.Labels[concept] = json.Text; break;
                case "units" when json.Token == JsonTokenType.StartObject: ReadUnits(json, concept, reading); break;
            }

            json.Skip();
        }
    }

    private static void ReadUnits(JsonPull json, string concept, Reading reading)
    {
        foreach (var unit in json.Names())
        {
            foreach (var _ in json.Items())
            {
                reading.Add(ReadValue(json, concept, reading.Same(unit), reading));
            }
        }
    }

    // What the labels fy and fp say is of the filing, not of the value, so that only days count.
    private static FiledValue? ReadValue(JsonPull json, string concept, string unit, Reading reading)
    {
        DateOnly? start = null, end = null, filed = null;
        var (isDated, value, accession, form) = (true, (decimal?)null, "", (string?)null);
        foreach (var name in json.Names())
        {
            switch (name)
            {
                case "start": start = Day(json.Text); isDated = start is not null; break;
                case "end": end = Day(json.Text); break;
                case "filed": filed = Day(json.Text); break;
                case "val": value = json.Number; break;
                case "accn": accession = reading.Same(json.Text); break;
                case "form": form = reading.Same(json.Text); break;
            }

            json.Skip();
        }

        return end is { } day && value is { } number && isDated && Accession.IsOne(accession)
            ? new FiledValue(concept, unit, start, day, number, accession, form, filed)
            : null;
    }

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private sealed class Reading
    {
        private readonly Dictionary<string, string> _texts = [];

        public string? Cik { get; set; }

        public string? Name { get; set; }

        public List<FiledValue> Values { get; } = [];

        public Dictionary<string, string> Labels { get; } = [];

        public int NotRead { get; private set; }

        public void Add(FiledValue? value)
        {
            if (Values.Count + NotRead >= EdgarLimits.Values)
            {
                throw EdgarLimits.TooMany();
            }

            if (value is null)
            {
                NotRead++;
            }
            else
            {
                Values.Add(value);
            }
        }

        // A file says the same few numbers and forms again and again.
        public string Same(string text) => _texts.TryGetValue(text, out var same) ? same : _texts[text] = text;
    }
}
