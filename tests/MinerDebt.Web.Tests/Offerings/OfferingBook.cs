using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Tests.Offerings;

/// <summary>The offerings of the data set, as an address asks for them.</summary>
internal static class OfferingBook
{
    public static DebtBook Dataset { get; } = new(1, Facts.Of(DatasetReader.Read().Select(row => row.Fact)));

    public static IReadOnlyList<string> Listed(string query) => [.. List(query).Select(ledger => ledger.Offering.Id)];

    public static IReadOnlyList<Ledger> List(string query)
    {
        var (asked, problems) = Read(query);
        Assert.Empty(problems);
        return OfferingList.Of(Dataset, asked);
    }

    public static (AddressQuery Query, IReadOnlyList<Problem> Problems) Read(string query)
    {
        var values = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query);
        return AddressReader.Read(key => values.TryGetValue(key, out var value) ? value.ToString() : null, Dataset, OfferingList.Scope(Dataset));
    }
}
