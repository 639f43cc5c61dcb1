using System.Globalization;
using System.Text.RegularExpressions;
using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Downloads;

/// <summary>
/// The README beside the files of all data. It says nothing of where it was downloaded, nor of the number of a version: the
/// same data have the same README in every copy of the program.
/// </summary>
internal static partial class ArchiveReadme
{
    private static readonly string Documentation = Resource("docs/data.md");
    private static readonly string Licence = Resource("LICENSE");

    /// <param name="fingerprint">Of the content.</param>
    /// <param name="rows">By the name of the file.</param>
    public static string Of(DebtBook book, string fingerprint, IReadOnlyDictionary<string, int> rows) => $"""
        # MinerDebt: what public bitcoin miners owe

        Every note, loan and facility of public bitcoin miners, every event that changed its principal, and for each figure
        the filing that it came from.

        | | |
        |---|---|
        | Version | `{fingerprint}`: it tells these data from others by their content |
        | Put together on | {Terms.Day(book.CompiledOn)} |
        | Register | ends of the quarters {book.Register[0]} to {book.Register[^1]}, for each of which the principal of every tracked instrument is known |
        | Files | {rows.Count}, with {rows.Values.Sum().ToString("#,0", CultureInfo.InvariantCulture)} rows in all |
        {(book.KnownOn is { } day ? $"| As known on | {Terms.Day(day)}: later filings and corrections are left out |\n" : "")}
        Check the files with `sha256sum -c {DatasetArchive.Checksums}`. To load them into a copy of the program, start it with
        the setting `Dataset:Folder` on this folder.

        ## Rules

        - Money is in whole US dollars, rates in percent, dates are ISO (`2025-10-22`), quarters `2025Q3`.
        - An empty cell is not known. It is never 0.
        - **Owed at a date** (a stock): the sum of `principal_change_usd` in events.csv up to and including the date.
        - **Raised in a quarter** (a flow): the sum of `principal_usd` in offerings.csv where `new_money` is `yes` and `status` neither `Announced` nor `Withdrawn`, by the quarter of `closed_on`, else of `priced_on`.
        - Left out of both: offerings with `consolidated` = `no` or `intra_group` = `yes` in obligors.csv.
        - Never add a stock and a flow, a carrying amount and a principal, or a committed and a drawn amount.
        - `confidence` says how each row is supported. Rows that no source confirms are `unverified`.

        ## Rows

        | File | Rows |
        |---|---|
        {string.Join('\n', rows.Select(file => $"| {file.Key} | {file.Value.ToString(CultureInfo.InvariantCulture)} |"))}

        {Part("## Confidence", "## Download")}
        ## License

        {Licence.Trim()}

        """.ReplaceLineEndings("\n");

    // Links lead to pages of the program, which is elsewhere.
    private static string Part(string first, string end) => Links().Replace(
        Documentation[Documentation.IndexOf(first, StringComparison.Ordinal)..Documentation.IndexOf(end, StringComparison.Ordinal)], "$1");

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(ArchiveReadme).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not part of the program."));
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"\[([^\]]+)\]\(/docs/[^)]*\)")]
    private static partial Regex Links();
}
