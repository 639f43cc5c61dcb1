using System.Globalization;
using System.Text;
using Ical.Net.CalendarComponents;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Feeds;

/// <summary>The calendar as a calendar program takes it, read by a parser that is not ours.</summary>
public sealed class CalendarTests(WebApp app)
{
    [Fact]
    public async Task Get_AllMiners_IsReadAndKeepsItsIds()
    {
        var text = await app.TextAsync("/feeds/due.ics");
        var earlier = await EventsAsync("/feeds/due.ics?at=2026Q1&universe=all");
        var events = Read(text);

        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.NotEmpty(events);
        Assert.Equal(events.Count, events.Select(one => one.Uid).Distinct().Count());
        Assert.All(events, one => Assert.False(one.Start!.HasTime));
        // What was to come a quarter before and still is has the same id, and one that anybody subscribed to never changes.
        Assert.True(events.Select(one => one.Uid).Intersect(earlier.Select(one => one.Uid)).Count() > earlier.Count / 2);
        Assert.Equal("548f3bb4-6069-5b0b-8d49-0f0405ecc932", events.Single(one => one.Categories.Contains("maturity") && one.Url!.AbsolutePath.EndsWith("/wulf-2025-10-ssn-2030", StringComparison.Ordinal)).Uid);
    }

    [Fact]
    public async Task Get_OneMiner_HasItsPutsOfTheDataSet()
    {
        var mara = CsvDataset.Offerings.Where(row => row["ticker"] == "MARA" && CsvDataset.IsCounted(row)).ToList();
        var owed = mara.Where(row => CsvDataset.Events
            .Where(one => one["offering_id"] == row["offering_id"] && string.CompareOrdinal(one["occurred_on"], "2026-06-30") <= 0)
            .Sum(one => CsvDataset.Number(one["principal_change_usd"])) > 0).ToList();
        var puts = owed.SelectMany(row => row["holder_put_on"].Split(';', StringSplitOptions.RemoveEmptyEntries)).Select(put => put[..10]).Where(day => string.CompareOrdinal(day, "2026-06-30") > 0);

        var events = await EventsAsync("/feeds/due.ics?miners=MARA");

        Assert.NotEmpty(owed);
        Assert.Equal(puts.Order(), events.Where(one => one.Categories.Contains("holder put")).Select(one => one.Start!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Order());
        Assert.All(events, one => Assert.StartsWith("MARA: ", one.Summary));
        Assert.All(events, one => Assert.StartsWith("http://localhost/offerings/", one.Url!.ToString()));
    }

    private async Task<List<CalendarEvent>> EventsAsync(string address) => Read(await app.TextAsync(address));

    private static List<CalendarEvent> Read(string text) => [.. Ical.Net.Calendar.Load(text)!.Events];
}
