using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Exchange.Tables;
using MinerDebt.Web.Tests.Account;
using MinerDebt.Web.Tests.Downloads;

namespace MinerDebt.Web.Tests.Admin;

/// <summary>What was downloaded, opened in a real spreadsheet program and saved there, is no change when it is imported.</summary>
[Trait("Needs", "LibreOffice")]
public sealed class LibreOfficeImportTests : IAsyncLifetime
{
    private readonly AccountApp _app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Import_EachDownloadThatLibreOfficeHasSaved_FindsNoChange()
    {
        var stop = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("minerdebt-office-");
        try
        {
            var facts = _app.Services.GetRequiredService<CurrentBook>().Value.Facts;
            var kinds = FactKind.All.Where(kind => facts.All(kind.Type).Count > 0).ToList();
            var visitor = await _app.EnterAsync("ann@example.com");
            var names = new List<string>();
            foreach (var kind in kinds)
            {
                foreach (var ending in new[] { "csv", "xlsx" })
                {
                    using var answer = await visitor.GetAsync($"/admin/facts/{kind.Name}.{ending}");
                    names.Add($"{kind.Name}-{ending}.{ending}");
                    await File.WriteAllBytesAsync(Path.Combine(folder.FullName, names[^1]), await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(stop), stop);
                }
            }

            var saved = Directory.CreateDirectory(Path.Combine(folder.FullName, "saved"));
            await LibreOffice.ConvertAsync(folder, "xlsx", [.. names], "saved");

            foreach (var (kind, ending) in kinds.SelectMany(kind => new[] { (kind, "csv"), (kind, "xlsx") }))
            {
                var table = UploadedTable.Open(Path.Combine(saved.FullName, $"{kind.Name}-{ending}.xlsx"), kind.Name + ".xlsx", cancellationToken: stop);
                var mapping = ColumnMapping.Match(kind, table);
                Assert.Empty(AsideRows.Find(table, kind, mapping, cancellationToken: stop));
                var plan = await DryRun.ReadAsync(table, kind, mapping, TableConventions.Find(table, kind, mapping, cancellationToken: stop), facts, cancellationToken: stop);

                Assert.Equal(
                    (kind.Name, ending, "", "", 0, facts.All(kind.Type).Count),
                    (kind.Name, ending, string.Join("; ", plan.Problems.Take(3)), string.Join("; ", plan.Changed.Take(3).Select(change => $"{change.Subject.Key}: {string.Join(", ", FactDifference.Of(change.Before, change.After).Select(one => $"{one.Column.Name} {one.Before} -> {one.After}"))}")), plan.New.Count, plan.Unchanged));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
