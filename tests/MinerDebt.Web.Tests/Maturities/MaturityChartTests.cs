using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Charts;

namespace MinerDebt.Web.Tests.Maturities;

public sealed class MaturityChartTests
{
    private static readonly DebtBook Book = new(1, Facts.Of(DatasetReader.Read().Select(row => row.Fact)));

    [Theory]
    [InlineData(Grouping.Total, new[] { "Stated maturity", "First holder put" })]
    [InlineData(Grouping.Miner, new[] { "HUT", "IREN", "CIFR", "WULF", "CORZ", "MARA", "CLSK", "BTDR", "11 others" })]
    public void Of_AGrouping_HasItsSeries(Grouping by, string[] names) =>
        Assert.Equal(names, Chart(new AddressQuery { By = by, Basis = MaturityBasis.FirstPut }).Series.Select(series => series.Name));

    [Theory]
    [InlineData(MaturityBasis.Stated, 10_722_860_422)]
    [InlineData(MaturityBasis.FirstPut, 10_722_860_422)]
    [InlineData(MaturityBasis.Worst, 13_047_860_422)]
    public void Of_ABasis_HatchesWhatIsLessThanCertain(MaturityBasis basis, long hatched) => Assert.All(Enum.GetValues<Grouping>(), by =>
    {
        var chart = Chart(new AddressQuery { By = by, Basis = basis });

        Assert.Equal(hatched, Enumerable.Range(0, chart.Categories.Count).Sum(chart.Hatched));
        Assert.Equal("less than certain", chart.HatchedMeans);
        chart.ThrowIfNotDrawable();
    });

    [Fact]
    public void Of_Quarters_HasLabelsThatFitTheWidestFrame()
    {
        var chart = Chart(new AddressQuery { Step = Step.Quarter });
        var layout = ChartLayout.Of(chart, ChartShape.Stacked, ChartFrame.Compact[^1]);

        Assert.Equal(35, chart.Categories.Count);
        Assert.Equal(["PD", "OD", "NC", "Q3", "Q4", "Q1"], chart.Categories.Take(6).Select(category => category.Minor));
        Assert.Equal(["+", "?"], chart.Categories.TakeLast(2).Select(category => category.Minor));
        Assert.Equal(2, CategoryLabels.Lines(chart, layout.Plot.Step, layout.Frame.Font));
    }

    [Fact]
    public void Of_YearsOnAPhone_NamesYears()
    {
        var chart = Chart(new AddressQuery());
        var layout = ChartLayout.Of(chart, ChartShape.Stacked, ChartFrame.Compact[0]);

        Assert.Contains("2031", CategoryLabels.Place(chart, layout.Plot, layout.Frame).Select(label => label.Text));
    }

    [Fact]
    public void TotalLabels_OfQuarters_LeaveOutEmptyColumnsAndKeepTheLargest()
    {
        var chart = Chart(new AddressQuery { Step = Step.Quarter });
        var totals = Enumerable.Range(0, chart.Categories.Count).Select(chart.Total).ToList();

        Assert.All(ChartFrame.Compact, frame =>
        {
            var labelled = ChartLayout.Of(chart, ChartShape.Stacked, frame).Totals.Select(label => totals[label.Category]).ToList();
            Assert.DoesNotContain(0, labelled);
            Assert.Contains(totals.Max(), labelled);
        });
    }

    private static ChartData Chart(AddressQuery query) =>
        MaturityChart.Of("wall", "Wall", "Summary.", DueTable.Of(new MaturityView(Book, query).Buckets, query.By), Book, bucket => bucket.Key);
}
