using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Entry;

/// <summary>
/// A fact as it is being typed: the texts of its columns, the fact that they started from, and what is wrong with them.
/// </summary>
public sealed class FactForm
{
    private readonly Dictionary<string, string> _texts;

    private FactForm(FactKind kind, Fact? before, IReadOnlyDictionary<string, string> texts)
    {
        (Kind, Before) = (kind, before);
        _texts = kind.Columns.ToDictionary(column => column.Name, column => texts.GetValueOrDefault(column.Name, ""));
        Start = new Dictionary<string, string>(_texts);
    }

    public FactKind Kind { get; }

    /// <summary>The fact as the author saw it; null for a new one.</summary>
    public Fact? Before { get; private set; }

    public IReadOnlyDictionary<string, string> Texts => _texts;

    /// <summary>The texts that the form was opened with.</summary>
    public IReadOnlyDictionary<string, string> Start { get; private set; }

    /// <summary>The texts that were changed since then.</summary>
    public IReadOnlyDictionary<string, string> Typed => _texts.Where(text => text.Value != Start[text.Key]).ToDictionary();

    /// <summary>Whether leaving would lose something.</summary>
    public bool IsChanged => _texts.Any(text => text.Value.Trim() != Start[text.Key].Trim());

    public static FactForm Edit(Fact fact) => new(FactKind.Of(fact), fact, FactKind.Of(fact).Write(fact));

    /// <param name="kind">What is to be entered.</param>
    /// <param name="texts">What is known already, by column.</param>
    public static FactForm New(FactKind kind, IReadOnlyDictionary<string, string> texts) =>
        new(kind, null, kind.Columns.ToDictionary(column => column.Name, column => texts.GetValueOrDefault(column.Name, column.Default)));

    /// <summary>A new fact that starts from the texts of another, without what makes that one itself.</summary>
    public static FactForm Copy(Fact fact)
    {
        var kind = FactKind.Of(fact);
        // What it is about stays, unless that alone is the key.
        var own = kind.Columns.Where(column => column.IsKey && column.Type is not (CellType.Ticker or CellType.OfferingId or CellType.OfferingIds)).Select(column => column.Name).ToHashSet();
        var key = own.Count > 0 ? own : kind.Columns.Where(column => column.IsKey).Select(column => column.Name).ToHashSet();
        return New(kind, kind.Write(fact).Where(text => !key.Contains(text.Key) && !IsItsOwn(kind.Column(text.Key))).ToDictionary());
    }

    // Another fact has its own days, its own source, and its own remarks.
    private static bool IsItsOwn(FactColumn column) =>
        column.Type is CellType.Day or CellType.Address or CellType.Remark || column.Name is "source_publisher" or "outstanding_usd";

    /// <summary>Takes over what was typed before the form was left.</summary>
    /// <param name="seen">What was stored when it was typed; null for a new fact.</param>
    /// <param name="typed">By column; others are as they were.</param>
    public void Restore(IReadOnlyDictionary<string, string>? seen, IReadOnlyDictionary<string, string> typed)
    {
        if (seen is not null && Before is not null)
        {
            (Before, Start) = (Kind.Read(seen, []), Kind.Columns.ToDictionary(column => column.Name, column => seen.GetValueOrDefault(column.Name, "")));
        }

        foreach (var column in Kind.Columns)
        {
            Type(column.Name, typed.GetValueOrDefault(column.Name) ?? Start[column.Name]);
        }
    }

    /// <summary>Words as they are shown are no change of what they stand for.</summary>
    public void Type(string column, string? text) =>
        _texts[column] = Kind.Columns.FirstOrDefault(one => one.Name == column) is { Type: CellType.Choices } choices && ValueNames.Of(choices, text ?? "") == ValueNames.Of(choices, Start[column]) ? Start[column] : text ?? "";

    /// <summary>What would be stored, with everything that keeps it from being.</summary>
    public (IReadOnlyList<Change> Changes, IReadOnlyList<Problem> Problems) Read(Facts known)
    {
        var problems = new List<Problem>();
        var changes = Changes(problems, new Companies(known));
        var after = changes[^1].After!;
        var unreadable = problems.Select(problem => problem.Field).ToHashSet();
        problems.AddRange(unreadable.Count == 0
            ? Validation.Check(known, new ChangeSet("", ChangeOrigin.Form, "", changes)).Problems
            : Validation.Check(after).Where(problem => !unreadable.Contains(problem.Field)));
        return (changes, problems);
    }

    /// <summary>What would be stored, the fact as it is typed last; cells that cannot be read are problems and defaults in it.</summary>
    public IReadOnlyList<Change> Changes(ICollection<Problem> problems, Companies companies, Location? where = null)
    {
        var (texts, refused) = TypedTexts.Read(Kind, _texts, companies.Ticker);
        var found = new List<Problem>();
        var after = Kind.Read(texts, found, where);
        // Of a text that could not be read the kind would say that it is blank.
        foreach (var problem in refused.Concat(found.ExceptBy(refused.Select(one => one.Field), one => one.Field)))
        {
            problems.Add(problem with { Where = where });
        }

        return Before is not null && Before.Key != after.Key
            ? [new Change(Before, null, where), new Change(null, after, where)]
            : [new Change(Before, after, where)];
    }

    /// <summary>The same source again is the same publisher, day and confidence: what of these is blank is filled.</summary>
    /// <param name="known">The sources that are known, the newest first.</param>
    public void FillSource(IEnumerable<Source> known)
    {
        if (!_texts.TryGetValue("source_url", out var url) || known.FirstOrDefault(source => source.Url == url) is not { } same)
        {
            return;
        }

        foreach (var (column, value) in new (string, object?)[] { ("source_publisher", same.Publisher), ("source_date", same.Date), ("confidence", same.Confidence) })
        {
            if (_texts.TryGetValue(column, out var text) && text.Length == 0)
            {
                _texts[column] = FactColumn.Write(value);
            }
        }
    }

    /// <summary>Where the stored fact has been changed since the form was opened: both sides, column by column; none if it was removed.</summary>
    public IReadOnlyList<Collision> Meet(Fact? stored)
    {
        if (Before is null || stored is null || FactJson.Same(stored, Before))
        {
            return [];
        }

        var (seen, theirs) = (Kind.Write(Before), Kind.Write(stored));
        return
        [
            .. from column in Kind.Columns
               where theirs[column.Name] != seen[column.Name] && theirs[column.Name] != _texts[column.Name].Trim()
               select new Collision(column, seen[column.Name], theirs[column.Name], _texts[column.Name]),
        ];
    }

    /// <summary>Becomes the correction of a stored fact: what was not typed here becomes what is stored.</summary>
    /// <param name="stored">The fact that was meant.</param>
    /// <param name="texts">By column, in the place of what was typed.</param>
    public void Become(Fact stored, IReadOnlyDictionary<string, string> texts)
    {
        var (typed, now) = (Typed, Kind.Write(stored));
        foreach (var column in Kind.Columns)
        {
            _texts[column.Name] = texts.GetValueOrDefault(column.Name) ?? (typed.GetValueOrDefault(column.Name) is { } text && text.Trim().Length > 0 ? text : now[column.Name]);
        }

        (Before, Start) = (stored, now);
    }

    /// <summary>Goes on from the fact as it is stored now; what was not typed here becomes what is stored.</summary>
    /// <param name="stored">Null if it was removed; then saving adds it again.</param>
    /// <param name="choices">For each collision the text to go on with.</param>
    public void GoOnFrom(Fact? stored, IReadOnlyDictionary<string, string> choices)
    {
        foreach (var (column, text) in choices)
        {
            _texts[column] = text;
        }

        (Before, Start) = (stored, stored is null ? Start : Kind.Write(stored));
    }
}
