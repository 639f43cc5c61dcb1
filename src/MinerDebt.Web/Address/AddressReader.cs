using System.Globalization;
using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Address;

/// <summary>Reads query keys. What cannot be read is a problem and keeps its default.</summary>
/// <param name="value">The value of a key; null or empty if it is not given.</param>
/// <param name="book">Knows the tickers, and is of the day that is asked for.</param>
/// <param name="scope">What this address can be asked for.</param>
public sealed class AddressReader(Func<string, string?> value, DebtBook book, AddressScope scope)
{
    internal const decimal HighestBitcoin = 10_000_000;
    internal const decimal HighestShare = 10_000;
    internal const decimal HighestRate = 100;
    internal const int LongestSearch = 100;

    private const decimal HighestPrice = 1_000_000;
    private const decimal HighestSize = 1_000_000_000_000_000;

    // Of a list, and of one value: enough to see what is wrong.
    private const int MostReported = 10;
    private const int LongestReported = 100;

    private readonly List<Problem> _problems = [];

    public static (AddressQuery Query, IReadOnlyList<Problem> Problems) Read(Func<string, string?> value, DebtBook book, AddressScope scope)
    {
        var reader = new AddressReader(value, book, scope);
        return (reader.Drawable(reader.Read()), reader._problems);
    }

    /// <summary>How a choice is written in an address: <c>firstPut</c>.</summary>
    public static string Word<T>(T choice) where T : struct, Enum => Word(choice.ToString());

    internal static string Word(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private AddressQuery Read()
    {
        var (from, to) = (ReadQuarter(QueryKey.From), ReadQuarter(QueryKey.To));
        if (from > to)
        {
            Report(QueryKey.From, from.ToString()!, $"choose a quarter up to {to} (to)");
            (from, to) = (null, null);
        }

        var at = ReadQuarter(QueryKey.At);
        var months = scope.Months(at ?? to);
        return new AddressQuery
        {
            Miners = ReadList(QueryKey.Miners, text => book.FindMiner(text)?.Ticker, () => $"choose one of {Terms.Some([.. book.Miners.Select(miner => miner.Ticker)])}"),
            Types = ReadChoices<InstrumentType>(QueryKey.Types),
            From = from,
            To = to,
            At = at,
            AsOf = book.KnownOn,
            By = ReadChoice<Grouping>(QueryKey.By),
            IncludesAdjacent = ReadOne<bool?>(QueryKey.Universe, text => Either(text, "all", "miner"), () => "choose miner or all") ?? false,
            Basis = ReadChoice<MaturityBasis>(QueryKey.Basis),
            Step = ReadChoice<Step>(QueryKey.Step),
            Status = ReadChoices<OfferingStatus>(QueryKey.Status),
            Use = ReadChoices<UseOfProceeds>(QueryKey.Use),
            Secured = ReadOne<bool?>(QueryKey.Secured, text => Either(text, "yes", "no"), () => "choose yes or no"),
            Rule144A = ReadOne<bool?>(QueryKey.Rule144A, text => Either(text, "yes", "no"), () => "choose yes or no"),
            Coupon = ReadNumbers(QueryKey.Coupon, HighestRate, "percentages", "6..8, 6.. or ..8"),
            Size = ReadNumbers(QueryKey.Size, HighestSize, "US dollars", "500M..1B, 1B.. or ..250M"),
            Conversion = ReadNumbers(QueryKey.Conversion, HighestPrice, "US dollars", "20..30, 20.. or ..30"),
            Due = ReadDays(QueryKey.Due),
            Put = ReadDays(QueryKey.Put),
            Search = ReadOne(QueryKey.Search, text => text.Length <= LongestSearch ? text : null, () => $"shorten it to at most {LongestSearch} characters"),
            Group = ReadChoice<ListGroup>(QueryKey.Group),
            Columns = ReadList(QueryKey.Columns, text => Named(text, scope.Columns), () => Accepted(scope.Columns)),
            View = ReadChoice<View>(QueryKey.View),
            Scale = ReadOne(QueryKey.Scale, Axis, () => Accepted(Enum.GetValues<ValueScale>().Select(Word))) ?? default,
            Index = ReadChoice<Comparison>(QueryKey.Index),
            Facet = ReadChoice<Facet>(QueryKey.Facet),
            Sort = ReadOne(QueryKey.Sort, text => SortOrder.Parse(text, scope.SortColumns), () => $"choose one of {string.Join(", ", scope.SortColumns)}, each also with a leading -"),
            Price = ReadOne<decimal?>(QueryKey.Price, text => Number(text, HighestPrice), () => $"write a price from 0 to {HighestPrice}, for example 17.50"),
            Btc = ReadOne<decimal?>(QueryKey.Btc, text => Number(text, HighestBitcoin) is > 0 and var price ? price : null, () => $"write a price in US dollars above 0 and up to {HighestBitcoin}, for example 50000"),
            Share = ReadOne<decimal?>(QueryKey.Share, text => Number(text, HighestShare), () => $"write a percentage from 0 to {HighestShare}, for example 50"),
            Rate = ReadOne<decimal?>(QueryKey.Rate, text => Number(text, HighestRate), () => $"write a percentage from 0 to {HighestRate}, for example 9.5"),
            Month = ReadOne<DateOnly?>(QueryKey.Month, text => Month(text, months), () => string.Create(CultureInfo.InvariantCulture, $"choose a month from {months.First:yyyy-MM} to {months.Last:yyyy-MM}")),
            Lender = ReadOne(QueryKey.Lender, text => Named(text, Lenders), () => Accepted(Lenders)),
            Offering = ReadOne(QueryKey.Offering, text => book.FindOffering(text)?.Offering.Id, () => $"give the id of an offering; {Urls.Api}/offerings lists them"),
            Page = ReadOne(QueryKey.Page, PageNumbers.Parse, () => $"write a page from 1 to {PageNumbers.Last}, or one for each of several lists, for example detail:2") ?? PageNumbers.First,
            Open = value(QueryKey.Open.Name) is { Length: > 0 } open ? open : null,
            Find = ReadOne(QueryKey.Find, text => text.Length <= LongestSearch ? text : null, () => $"shorten it to at most {LongestSearch} characters"),
        };
    }

    /// <summary>Leaves out of what is drawn what goes with nothing else that is asked for, and says so.</summary>
    private AddressQuery Drawable(AddressQuery query)
    {
        if (query is { View: View.Share, By: Grouping.Total })
        {
            Report(QueryKey.View, Word(query.View), "a total has no shares; choose miner, type or recourse as its parts (by)");
            query = query with { View = default };
        }

        if (query.Facet != Facet.None && query.View == View.Table)
        {
            Report(QueryKey.Facet, Word(query.Facet), "a table is not divided; choose stacked, lines or share as the view");
            query = query with { Facet = default };
        }

        if (query.Facet != Facet.None && (query.Scale, query.Index) != default)
        {
            Report(QueryKey.Facet, Word(query.Facet), "small charts have amounts on one scale; leave out scale and index, or facet");
            query = query with { Facet = default };
        }

        if (query.View == View.Lines)
        {
            if (query is { Scale: ValueScale.Log, Index: Comparison.Year })
            {
                Report(QueryKey.Scale, Word(query.Scale), "a change can be below zero, which a logarithmic axis has no place for; leave out scale or choose first as the index");
                query = query with { Scale = default };
            }

            return query;
        }

        if (query.Scale != ValueScale.Linear)
        {
            Report(QueryKey.Scale, Word(query.Scale), "columns stand on zero; choose lines as the view");
        }

        if (query.Index != Comparison.None)
        {
            Report(QueryKey.Index, Word(query.Index), "only lines are compared; choose lines as the view");
        }

        return query with { Scale = default, Index = default };
    }

    private IEnumerable<string> Lenders => Pledged.WithThresholds(book).Select(pledge => pledge.OfferingIds[0]);

    private ValueScale? Axis(string text)
    {
        var words = text.Split(',').Where(word => !scope.TakesPixels || !decimal.TryParse(word, NumberStyles.Number, CultureInfo.InvariantCulture, out _)).ToList();
        return words.Count == 0 ? ValueScale.Linear : Choice<ValueScale>(string.Join(',', words));
    }

    private Quarter? ReadQuarter(QueryKey key) => ReadOne<Quarter?>(
        key,
        text => Quarter.TryParse(text, out var quarter) && quarter >= scope.First && quarter <= scope.Last ? quarter : null,
        () => $"choose a quarter from {scope.First} to {scope.Last}");

    private NumberRange? ReadNumbers(QueryKey key, decimal highest, string unit, string examples) =>
        ReadOne(key, text => NumberRange.Parse(text, highest), () => string.Create(CultureInfo.InvariantCulture, $"write a range of {unit} from 0 to {highest}, the smaller end first, for example {examples}"));

    private DayRange? ReadDays(QueryKey key) =>
        ReadOne(key, DayRange.Parse, () => "write a range of days, months or years, the earlier end first, for example 2027..2028, 2027-06.. or ..2028-03-31");

    private T ReadChoice<T>(QueryKey key) where T : struct, Enum =>
        ReadOne<T?>(key, Choice<T>, () => Accepted(Enum.GetValues<T>().Select(Word))) ?? default;

    private IReadOnlyList<T> ReadChoices<T>(QueryKey key) where T : struct, Enum =>
        [.. ReadList(key, Choice<T>, () => Accepted(Enum.GetNames<T>())).OfType<T>()];

    // What is accepted is said only where it is needed: it would take longer than all reading.
    private T? ReadOne<T>(QueryKey key, Func<string, T?> parse, Func<string> accepted)
    {
        if (value(key.Name)?.Trim() is not { Length: > 0 } text)
        {
            return default;
        }

        var read = parse(text);
        if (read is null)
        {
            Report(key, text, accepted());
        }

        return read;
    }

    private IReadOnlyList<T> ReadList<T>(QueryKey key, Func<string, T?> parse, Func<string> accepted)
    {
        var list = new List<T>();
        var wrong = 0;
        foreach (var text in (value(key.Name) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (parse(text) is not { } read)
            {
                if (++wrong <= MostReported)
                {
                    Report(key, text, accepted());
                }
            }
            else if (!list.Contains(read))
            {
                list.Add(read);
            }
        }

        if (wrong > MostReported)
        {
            Report(key, string.Create(CultureInfo.InvariantCulture, $"{wrong - MostReported} more"), accepted());
        }

        return list;
    }

    // Enum.TryParse would take numbers and lists of names too.
    private static T? Choice<T>(string text) where T : struct, Enum => Named(text, Enum.GetNames<T>()) is { } name ? Enum.Parse<T>(name) : null;

    private static string? Named(string text, IEnumerable<string> names) =>
        names.FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase));

    private static bool? Either(string text, string yes, string no) =>
        text.Equals(yes, StringComparison.OrdinalIgnoreCase) ? true : text.Equals(no, StringComparison.OrdinalIgnoreCase) ? false : null;

    private static decimal? Number(string text, decimal highest) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= highest ? number : null;

    private static DateOnly? Month(string text, (DateOnly First, DateOnly Last) months) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
        && first.AddMonths(1).AddDays(-1) is var last && last >= months.First && last <= months.Last ? last : null;

    private static string Accepted(IEnumerable<string> names) => $"choose one of {string.Join(", ", names)}";

    private void Report(QueryKey key, string text, string accepted) =>
        _problems.Add(new Problem(null, key.Name, text.Length <= LongestReported ? text : text[..LongestReported] + "…", accepted));
}
