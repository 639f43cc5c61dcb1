using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Tests.Support;

/// <summary>The book of the program's data set, without a store.</summary>
internal static class Books
{
    public static DebtBook Whole { get; } = new(1, Facts.Of(DatasetReader.Read().Select(row => row.Fact)));

    public static Selection All { get; } = Selection.AllOf(Whole);

    public static Quarter Last => Whole.Register[^1];

    /// <summary>Reads an address such as <c>/debt?miners=MARA</c> as a page does.</summary>
    public static (AddressQuery Query, IReadOnlyList<Core.Changes.Problem> Problems) Read(string address)
    {
        var fields = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address.Contains('?') ? address[address.IndexOf('?')..] : "");
        return AddressReader.Read(key => fields.GetValueOrDefault(key).ToString(), Whole, AddressScope.Register(Whole) with { SortColumns = OfferingList.Order.Names });
    }
}
