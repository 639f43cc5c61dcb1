using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Web.Account;
using MinerDebt.Web.Address;
using MinerDebt.Web.Api;
using MinerDebt.Web.Downloads.Files;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Imports;

/// <summary>All facts of a kind as a file that can be corrected and imported again.</summary>
internal static class FactsCsvEndpoint
{
    public static void MapFactsCsv(this WebApplication app)
    {
        app.MapGet(Urls.Admin + "/facts/{kindName}.csv", Csv).RequireAuthorization(Access.Edit).ExcludeFromDescription();
        app.MapGet(Urls.Admin + "/facts/{kindName}.xlsx", Xlsx).RequireAuthorization(Access.Edit).ExcludeFromDescription();
    }

    private static IResult Csv(string kindName, CurrentBook books) =>
        FactKind.Find(kindName) is { } kind ? new CsvFile(kind.Name, Rows(kind, books)) : Results.NotFound();

    private static IResult Xlsx(string kindName, CurrentBook books, TimeProvider clock)
    {
        if (FactKind.Find(kindName) is not { } kind)
        {
            return Results.NotFound();
        }

        var table = new PageTable(kind.Name, KindNames.Many(kind), TableRows.Facts(kind, books.Value.Facts.All(kind.Type)));
        var file = new PageFile(kind.Name, AdminUrls.Facts(kind), new AddressQuery(), books.Value.Version, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), [table]);
        return Results.Stream(target => XlsxFormat.WriteAsync(file, target, CancellationToken.None), XlsxFormat.ContentType, $"minerdebt-{kind.Name}.xlsx");
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows(FactKind kind, CurrentBook books) =>
        books.Value.Facts.All(kind.Type)
            .Select(fact => (IReadOnlyList<object?>)kind.Columns.Select(column => column.Text(fact)).ToList<object?>())
            .Prepend([.. kind.Columns.Select(column => column.Name)]);
}
