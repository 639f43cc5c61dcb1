using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Address;

/// <summary>The addresses of the pages of editors.</summary>
public static class AdminUrls
{
    public const string Home = "/admin";
    public const string QuarterGrid = "/admin/quarter";
    public const string Filings = "/admin/filings";
    public const string Import = "/admin/import";
    public const string Edgar = "/admin/edgar";
    public const string Proposals = "/admin/proposals";
    public const string Notices = "/admin/notices";
    public const string Changes = "/admin/changes";
    public const string Backups = "/admin/backups";
    public const string Operations = "/admin/operations";

    public const string Companies = "/admin/miners";

    /// <summary>All that is known of a company, to be edited together.</summary>
    public static string Company(string ticker) => $"{Companies}/{Uri.EscapeDataString(ticker)}";

    public static string Facts(FactKind kind) => $"/admin/facts/{kind.Name}";

    /// <summary>The list, which says that one of it was removed.</summary>
    public static string Removed(FactKind kind, long version) => $"{Facts(kind)}?removed={version.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>All facts of the kind as a file that can be imported again.</summary>
    public static string FactsCsv(FactKind kind) => $"{Facts(kind)}.csv";

    public static string FactsXlsx(FactKind kind) => $"{Facts(kind)}.xlsx";

    /// <summary>A form for a new fact, in which these columns are filled already.</summary>
    public static string New(FactKind kind, params (string Column, string Text)[] known) =>
        QueryHelpers.AddQueryString($"{Facts(kind)}/new", known.Select(cell => KeyValuePair.Create<string, string?>(cell.Column, cell.Text)));

    public static string Copy(Fact fact) => QueryHelpers.AddQueryString($"{Facts(FactKind.Of(fact))}/new", "like", fact.Key);

    /// <summary>Another name for a company or an offering.</summary>
    /// <param name="to">The name, where it is typed already.</param>
    public static string Rename(Fact fact, string? to = null) => QueryHelpers.AddQueryString(
        $"{Facts(FactKind.Of(fact))}/rename", new Dictionary<string, string?> { ["key"] = fact.Key, ["to"] = to }.Where(field => field.Value is not null));

    /// <summary>Two entries of one offering made one, with the id of this.</summary>
    public static string Merge(Offering kept) => QueryHelpers.AddQueryString($"{Facts(FactKind.Of(kept))}/merge", "key", kept.Id);

    public static string Edit(Fact fact) => Edit(FactKind.Of(fact), fact.Key);

    public static string Edit(FactKind kind, string key) => QueryHelpers.AddQueryString($"{Facts(kind)}/edit", "key", key);

    /// <summary>Filings of one company; of all if it is null.</summary>
    public static string FilingsOf(string? ticker) => string.IsNullOrEmpty(ticker) ? Filings : QueryHelpers.AddQueryString(Filings, "miner", ticker);

    public static string Filing(string key) => QueryHelpers.AddQueryString("/admin/filing", "key", key);

    /// <summary>The filing after a change that was made from it.</summary>
    public static string Filing(string key, long saved) => QueryHelpers.AddQueryString(Filing(key), "saved", saved.ToString(CultureInfo.InvariantCulture));

    /// <summary>A form for a new fact that is read in a filing.</summary>
    public static string From(Filing filing, FactKind kind) => New(kind, ("filing", filing.Key));

    /// <summary>The page of a filing's company, on which what is added is read in it.</summary>
    public static string CompanyFrom(Filing filing) => QueryHelpers.AddQueryString(Company(filing.Ticker), "filing", filing.Key);

    /// <summary>The form of a fact that rests on a filing.</summary>
    public static string From(Filing filing, Fact fact) => QueryHelpers.AddQueryString(Edit(fact), "filing", filing.Key);

    public static string History(Fact fact) => History(FactKind.Of(fact), fact.Key);

    public static string History(FactKind kind, string key) => QueryHelpers.AddQueryString($"{Facts(kind)}/history", "key", key);

    /// <summary>The page that reads what a company has filed.</summary>
    public static string EdgarOf(string ticker) => QueryHelpers.AddQueryString(Edgar, "miner", ticker);

    public static string Change(long version) => $"{Changes}/{version.ToString(CultureInfo.InvariantCulture)}";

    public static string Proposal(long id) => $"{Proposals}/{id.ToString(CultureInfo.InvariantCulture)}";
}
