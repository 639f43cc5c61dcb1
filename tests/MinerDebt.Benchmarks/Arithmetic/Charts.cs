using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Web.Charts;

namespace MinerDebt.Benchmarks.Arithmetic;

/// <summary>The chart of the overview as SVG, from its table of figures.</summary>
[MemoryDiagnoser]
public class Charts
{
    private readonly QuarterTable _table = DebtOutstanding.Table(ProgramBook.Book, Selection.AllOf(ProgramBook.Book), Grouping.Miner);
    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().BuildServiceProvider();

    [Params(ChartShape.Stacked, ChartShape.Lines)]
    public ChartShape Shape { get; set; }

    [Benchmark]
    public IReadOnlyList<ChartLayout> Layout() => [.. ChartFrame.Full.Select(frame => ChartLayout.Of(Data(), Shape, frame))];

    [Benchmark]
    public async Task<string> Svg()
    {
        await using var renderer = new HtmlRenderer(_services, _services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Chart.Data)] = Data(), [nameof(Chart.Shape)] = Shape });
            return (await renderer.RenderComponentAsync<Chart>(parameters)).ToHtmlString();
        });
    }

    private ChartData Data() => QuarterChart.Of("debt", "Debt", "Debt by quarter.", _table, ProgramBook.Book, [], quarter => $"/debt?at={quarter}");
}
