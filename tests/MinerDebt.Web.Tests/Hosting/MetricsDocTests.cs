using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using MinerDebt.Core.Book;
using MinerDebt.Testing;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Hosting;

public sealed class MetricsDocTests
{
    [Fact]
    public async Task Meters_All_AreInTheDocumentationWithUnitAndMeaning()
    {
        await using var app = new WebApp { Settings = new Dictionary<string, string> { ["Telemetry:Metrics"] = "http://127.0.0.1:0" } };
        await app.TextAsync("/debt");
        RuntimeHelpers.RunClassConstructor(typeof(BookMeter).TypeHandle);
        var rows = new SortedSet<string>(StringComparer.Ordinal);

        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == BookMeter.Name)
                {
                    rows.Add($"| `{instrument.Name}` | {Unit(instrument.Unit!)} | {instrument.Description} |");
                }
            },
        };
        listener.Start();

        var documented = File.ReadLines(Path.Combine(AppProcess.Location("WebFolder"), "Docs", "running.md"))
            .Where(line => line.StartsWith("| `minerdebt.", StringComparison.Ordinal)).Select(line => Regex.Replace(line, @" \| `minerdebt_[a-z_]+` \|", " |"));
        Assert.Equal(rows, documented.Order(StringComparer.Ordinal));
        Assert.NotEmpty(rows);
    }

    // As the standard of OpenTelemetry writes them: words in braces are what is counted.
    private static string Unit(string unit) => unit == "By" ? "byte" : unit.Trim('{', '}').Replace('_', ' ');
}
