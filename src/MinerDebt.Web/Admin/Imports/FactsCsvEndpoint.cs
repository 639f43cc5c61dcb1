using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Web.Account;
using MinerDebt.Web.Address;
using MinerDebt.Web.Api;

namespace MinerDebt.Web.Admin.Imports;

internal static class FactsCsvEndpoint
{
    public static void MapFactsCsv(this WebApplication app) =>
        app.MapGet(Urls.Admin + "/facts/{kindName}.csv", Answer).RequireAuthorization(Access.Edit).ExcludeFromDescription();

    private static IResult Answer(string kindName, CurrentBook books) =>
        FactKind.Find(kindName) is { } kind ? new CsvFile(kind.Name, Rows(kind, books)) : Results.NotFound();

    private static IEnumerable<IReadOnlyList<object?>> Rows(FactKind kind, CurrentBook books) =>
        books.Value.Facts.All(kind.Type)
            .Select(fact => (IReadOnlyList<object?>)kind.Columns.Select(column => column.Text(fact)).ToList<object?>())
            .Prepend([.. kind.Columns.Select(column => column.Name)]);
}
