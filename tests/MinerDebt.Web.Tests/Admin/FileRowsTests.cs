using System.Text;
using Bunit;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Admin.Imports;
using MinerDebt.Web.Hosting;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Admin;

/// <summary>The rows of a file in the dry run.</summary>
public sealed class FileRowsTests : ComponentContext
{
    private const string Header = "ticker,period_end,debt_class,carrying_usd,source_url,confidence\n";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("minerdebt-rows-");

    [Fact]
    public async Task Rows_OfALongFile_AreTwentyAtATimeInTheColumnsOfTheFile()
    {
        using var work = await CheckedAsync(Header + string.Concat(Enumerable.Range(0, 45).Select(row => $"ZED,{2003 + (row / 4)}-{((row % 4) * 3) + 3:00}-28,TermLoan,9000000{row % 10},https://example.org,filing\n")));
        var rows = Render<FileRows>(set => set.Add(one => one.Work, work));

        Assert.Equal(["Row", "Take", "Verdict", "ticker", "period_end", "debt_class", "carrying_usd", "source_url", "confidence"], rows.FindAll("thead th").Select(Words));
        await ShowsAsync(rows, Enumerable.Range(2, 20));
        await rows.Find("p.actions button:last-child").ClickAsync(new());
        await rows.Find("p.actions button:last-child").ClickAsync(new());
        await ShowsAsync(rows, Enumerable.Range(42, 5));
        Assert.True(rows.Find("p.actions button:last-child").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Rows_OfEachVerdict_CanBeShownAloneCorrectedAndLeftOut()
    {
        using var work = await CheckedAsync(Header + "ZED,2025-12-31,TermLoan,80243000,https://example.org/10-k,filing\nZED,2026-03-31,TermLoan,lots,https://example.org,filing\nZED,2026-06-30,TermLoan,80000000,https://example.org,filing\n");
        var (left, corrected) = (new List<int>(), new List<(int, int, string)>());
        var rows = Render<FileRows>(set => set.Add(one => one.Work, work).Add(one => one.OnLeftOut, choice => left.AddRange(choice.Rows)).Add(one => one.OnCorrected, corrected.Add));

        // What is in the way comes first.
        await ShowsAsync(rows, [3]);
        Assert.Equal(["All 3", "New 1", "Unchanged 1", "Invalid 1"], rows.FindAll(".seg button").Select(Words));
        rows.Find("input[aria-label='carrying_usd, row 3']").Change("81000000");
        await rows.FindAll("button").Single(button => Words(button) == "Leave out all that are invalid").ClickAsync(new());
        await rows.FindAll(".seg button").Single(button => Words(button) == "New 1").ClickAsync(new());
        await ShowsAsync(rows, [4]);
        Assert.Empty(rows.FindAll("td input:not([type=checkbox])"));
        rows.Find("input[aria-label='Take row 4']").Change(false);

        Assert.Equal([(3, 3, "81000000")], corrected);
        Assert.Equal([3, 4], left);
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        _root.Delete(recursive: true);
    }

    // They are read on a thread of the pool.
    private static Task ShowsAsync(IRenderedComponent<FileRows> rows, IEnumerable<int> expected) => rows.WaitForAssertionAsync(
        () => Assert.Equal(expected, rows.FindAll("tbody th").Select(row => int.Parse(row.TextContent, System.Globalization.CultureInfo.InvariantCulture))), TimeSpan.FromMinutes(1));

    private async Task<ImportWork> CheckedAsync(string csv)
    {
        var work = new ImportWork(new UploadFolder(new DataFolder(_root.FullName), TimeProvider.System), FactKind.Of(typeof(DebtBalance)));
        var (bytes, stop) = (Encoding.UTF8.GetBytes(csv), Xunit.TestContext.Current.CancellationToken);
        await work.ReceiveAsync("some.csv", bytes.Length, new MemoryStream(bytes), new Progress<double>(), stop);
        await work.UnderstandAsync(null, new Progress<double>(), stop);
        await work.CheckAsync(Samples.Facts(Samples.Balance with { PrincipalUsd = null, Source = new("https://example.org/10-k", "SEC 10-K", new(2026, 3, 1), Confidence.Filing) }), new DateOnly(2026, 11, 26), new Progress<double>(), stop);
        return work;
    }
}
