using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Quarters;

/// <summary>The reported balances of all companies at the end of one quarter, as a sheet that can be typed and pasted into.</summary>
public sealed class QuarterSheet
{
    private readonly BalanceMeasure _measure;
    private readonly SheetUnit _unit;

    /// <param name="known">What is stored.</param>
    /// <param name="quarter">The calendar quarter, to which fiscal quarters are matched.</param>
    /// <param name="measure">Which amounts.</param>
    /// <param name="unit">How many US dollars a plain number counts: 1, a thousand or a million, as filings do.</param>
    public QuarterSheet(Facts known, Quarter quarter, BalanceMeasure measure, long unit)
    {
        (Quarter, _measure, _unit) = (quarter, measure, new SheetUnit(unit));
        var balances = known.All<DebtBalance>().ToLookup(balance => (balance.Ticker, Quarter.Nearest(balance.PeriodEnd)));
        Rows =
        [
            .. from miner in known.All<Miner>()
               where miner.Status == ListingStatus.Listed || balances[(miner.Ticker, quarter)].Any() || balances[(miner.Ticker, quarter - 1)].Any()
               select Row(miner, known.OfMiner<Filing>(miner.Ticker), [.. balances[(miner.Ticker, quarter)]], [.. balances[(miner.Ticker, quarter - 1)]]),
        ];
    }

    public static IReadOnlyList<DebtClass> Classes { get; } = Enum.GetValues<DebtClass>();

    public Quarter Quarter { get; }

    public IReadOnlyList<GridRow> Rows { get; }

    /// <summary>Cells that are changed, and rows of which only the source is.</summary>
    public int ChangedCount => Rows.Sum(row => Math.Max(row.IsSourceChanged ? 1 : 0, row.Cells.Count(cell => cell.IsChanged)));

    /// <summary>Known amounts that would not be known any more.</summary>
    public int ClearedCount => Rows.Sum(row => row.Cells.Count(cell => cell.IsCleared));

    /// <summary>An amount as the sheet writes it.</summary>
    public string Write(long? amount) => _unit.Write(amount);

    /// <summary>Types into a cell; the text stays as it is where it cannot be read.</summary>
    /// <returns>The text of the cell from now on.</returns>
    public string Type(GridCell cell, string text)
    {
        var (amount, refusal) = _unit.Read(text);
        (cell.Typed, cell.Problem) = (text, refusal);
        cell.Amount = refusal is null ? amount : cell.Amount;
        return cell.Text = refusal is null ? Write(cell.Amount) : text;
    }

    /// <summary>Types again what a browser has kept. What was typed already stays as it is, with what was said about it.</summary>
    /// <param name="seen">The text that was stored when it was typed.</param>
    public void TypeAgain(GridCell cell, string text, string seen)
    {
        if (cell.Typed == text)
        {
            return;
        }

        Type(cell, text);
        if (seen != Write(cell.Stored) && cell.Amount != cell.Stored)
        {
            cell.Problem = StoredMeanwhile(cell.Stored);
        }
    }

    /// <summary>
    /// Pastes a block. Where its first row names classes or its first column companies, these decide where an amount goes;
    /// else its place does. What goes beyond the sheet is left out.
    /// </summary>
    /// <param name="row">Index of the first row.</param>
    /// <param name="column">Index of the first class; -1 for the address of the source before them.</param>
    /// <param name="block">The copied text.</param>
    /// <param name="clears">Whether blanks and dashes of the block clear what is there; else they leave it alone.</param>
    /// <param name="companies">Finds the ticker that a name stands for; null if none is known.</param>
    public PasteResult Paste(int row, int column, string block, bool clears = false, Func<string, string?>? companies = null)
    {
        var place = PastedBlock.Of(block, companies ?? (name => Rows.FirstOrDefault(one => one.Ticker == name)?.Ticker));
        var (filled, left, alone) = (0, 0, 0);
        var unknown = new List<string>(place.UnknownClasses);
        foreach (var (texts, index) in place.Rows.Select((texts, index) => (texts, index)))
        {
            var target = place.Tickers is null ? Rows.ElementAtOrDefault(row + index) : Rows.FirstOrDefault(one => one.Ticker == place.Tickers[index].Ticker);
            if (target is null)
            {
                left += texts.Count;
                unknown.AddRange(place.Tickers is null ? [] : [place.Tickers[index].Name]);
                continue;
            }

            for (var at = 0; at < texts.Count; at++)
            {
                var goes = place.Classes is { } classes ? classes[at] : column + at;
                var text = texts[at].Trim();
                if (goes is null or < -1 || goes >= target.Cells.Count)
                {
                    left++;
                }
                else if (goes == -1)
                {
                    target.SourceUrl = text.Length > 0 ? text : target.SourceUrl;
                    filled += text.Length > 0 ? 1 : 0;
                }
                else if (text.Length > 0 && !AmountReader.IsDash(text))
                {
                    Type(target.Cells[goes.Value], text);
                    filled++;
                }
                else if (clears)
                {
                    Type(target.Cells[goes.Value], "");
                    filled++;
                }
                else
                {
                    alone++;
                }
            }
        }

        return new(filled, left, alone, unknown);
    }

    /// <summary>Balances that would not be there any more, when everything last was looked at.</summary>
    public int RemovedCount { get; private set; }

    /// <summary>What saving would store, with everything that keeps it from being.</summary>
    public (IReadOnlyList<Change> Changes, IReadOnlyList<Problem> Problems) Read(Facts known)
    {
        var problems = new List<Problem>();
        var changes = new List<Change>();
        foreach (var (row, cell) in Changed)
        {
            if (cell.Problem is { } problem)
            {
                problems.Add(new Problem(null, $"{row.Ticker} {Names.Of(cell.DebtClass)}", cell.Text, problem));
            }
            else if (Change(row, cell, problems) is { } change)
            {
                changes.Add(change);
            }
        }

        if (problems.Count == 0)
        {
            problems.AddRange(Validation.Check(known, new ChangeSet("", ChangeOrigin.Form, "", changes)).Problems);
        }

        return (changes, problems);
    }

    /// <summary>Looks again for what is unusual about what is typed.</summary>
    public void Look(Facts known, DateOnly today)
    {
        var changes = (from changed in Changed
                       where changed.Cell.Problem is null
                       let change = Change(changed.Row, changed.Cell, [])
                       where change is not null
                       select (changed.Cell, Change: change)).ToList();
        RemovedCount = changes.Count(one => one.Change!.After is null);
        foreach (var cell in Rows.SelectMany(row => row.Cells))
        {
            cell.Unusual = [];
        }

        foreach (var ((cell, _), problems) in changes.Zip(Warnings.ByChange([.. changes.Select(one => one.Change)], known, today)))
        {
            // The step itself is said beside what stood there before.
            cell.Unusual = [.. problems.Where(problem => problem.Field != _measure.Column() || !(cell.IsCleared || Warnings.IsUnusualStep(cell.Last, cell.Amount))).Select(problem => problem.Accepted)];
        }
    }

    /// <summary>Goes on from what is stored now: what someone else has changed is shown, what is typed here stays.</summary>
    /// <returns>Cells in which both typed; saving is refused until they are typed again.</returns>
    public IReadOnlyList<(GridRow Row, GridCell Cell)> Follow(Facts known)
    {
        var both = new List<(GridRow, GridCell)>();
        foreach (var row in Rows)
        {
            foreach (var cell in row.Cells)
            {
                var stored = known.Find<DebtBalance>(Balance(row, cell).Key);
                if (FactJson.Same(stored, cell.Before))
                {
                    continue;
                }

                var (mine, theirs) = (cell.Amount, _measure.Of(stored));
                var (isTyped, isTheirs) = (cell.IsChanged && mine != theirs, theirs != cell.Stored);
                (cell.Before, cell.Stored) = (stored, theirs);
                if (isTyped && isTheirs)
                {
                    cell.Problem = StoredMeanwhile(theirs);
                    both.Add((row, cell));
                }
                else if (!isTyped)
                {
                    Type(cell, Write(theirs));
                }
            }
        }

        return both;
    }

    private IEnumerable<(GridRow Row, GridCell Cell)> Changed =>
        from row in Rows
        where row.IsChanged
        from cell in row.Cells
        where cell.IsChanged || (row.IsSourceChanged && row.IsFromStored(cell))
        select (row, cell);

    private string StoredMeanwhile(long? theirs) =>
        $"someone else has {(theirs is null ? "removed it" : $"stored {Write(theirs)}")} meanwhile: type yours again, or theirs";

    private Change? Change(GridRow row, GridCell cell, List<Problem> problems)
    {
        var source = Source(row, problems);
        var after = _measure.Set(cell.Before ?? Balance(row, cell), cell.Amount) with
        {
            Source = row.Known.FirstOrDefault(known => known.Url == source.Url) is { } known ? known with { Confidence = source.Confidence } : source,
            Basis = Enum.Parse<BalanceKind>(row.Basis),
        };
        return after is { CarryingUsd: null, PrincipalUsd: null, CurrentPortionUsd: null }
            ? cell.Before is null ? null : new Change(cell.Before, null)
            : new Change(cell.Before, after);
    }

    // The source was checked when the first cell of the row was read.
    private static Source Source(GridRow row, List<Problem> problems)
    {
        var found = new List<Problem>();
        var kind = FactKind.Of(typeof(DebtBalance));
        var read = (DebtBalance)kind.Read(
            new Dictionary<string, string>
            {
                ["ticker"] = row.Ticker,
                ["period_end"] = FactColumn.Write(row.PeriodEnd),
                ["debt_class"] = nameof(DebtClass.Total),
                // The amounts are those of the cells, which are checked by themselves.
                ["carrying_usd"] = "0",
                ["source_url"] = row.SourceUrl,
                ["confidence"] = row.Confidence,
            }, found);
        found.AddRange(Validation.Check(read).Where(problem => found.All(one => one.Field != problem.Field)).ToList());
        problems.AddRange(found.Select(problem => problem with { Field = $"{row.Ticker} {FieldNames.Of(problem.Field)}" }).Except(problems));
        return read.Source;
    }

    private static DebtBalance Balance(GridRow row, GridCell cell) => new()
    {
        Ticker = row.Ticker,
        PeriodEnd = cell.Before?.PeriodEnd ?? row.PeriodEnd,
        DebtClass = cell.DebtClass,
        Source = new Source(null, null, null, null),
    };

    private GridRow Row(Miner miner, IReadOnlyList<Filing> filings, IReadOnlyList<DebtBalance> now, IReadOnlyList<DebtBalance> last)
    {
        var source = now.FirstOrDefault()?.Source;
        var (url, confidence) = (source?.Url ?? "", FactColumn.Write(source?.Confidence ?? Confidence.Filing));
        var basis = FactColumn.Write(now.FirstOrDefault()?.Basis ?? BalanceKind.Reported);
        return new GridRow
        {
            Miner = miner,
            PeriodEnd = now.Select(balance => (DateOnly?)balance.PeriodEnd).Max() ?? FiscalQuarters.End(miner, Quarter),
            Cells = [.. Classes.Select(debtClass => Cell(debtClass, now, last))],
            Known = [.. now.Select(balance => balance.Source), .. filings.Select(filing => filing.Source)],
            Filings = [.. filings.OrderByDescending(filing => filing.PeriodEnd is { } end && Quarter.Nearest(end) == Quarter).ThenByDescending(filing => filing.FiledOn).Take(GridRow.MostFilings)],
            SourceUrl = url,
            Confidence = confidence,
            Basis = basis,
            Stored = (url, confidence, basis),
        };
    }

    private GridCell Cell(DebtClass debtClass, IEnumerable<DebtBalance> now, IEnumerable<DebtBalance> last)
    {
        var before = now.Where(balance => balance.DebtClass == debtClass).MaxBy(balance => balance.PeriodEnd);
        var amount = _measure.Of(before);
        return new GridCell
        {
            DebtClass = debtClass,
            Before = before,
            Amount = amount,
            Stored = amount,
            Text = Write(amount),
            Last = _measure.Of(last.Where(balance => balance.DebtClass == debtClass).MaxBy(balance => balance.PeriodEnd)),
        };
    }
}
