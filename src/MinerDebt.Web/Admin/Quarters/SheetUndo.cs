namespace MinerDebt.Web.Admin.Quarters;

/// <summary>What was done in a sheet, step by step, so that it can be taken back.</summary>
public sealed class SheetUndo(QuarterSheet sheet)
{
    private const int MostSteps = 100;

    private readonly List<Step> _steps = [];

    /// <summary>Does something that types, pastes, fills or clears, and remembers what stood there before.</summary>
    public T Do<T>(Func<T> edit)
    {
        var before = Texts();
        var done = edit();
        var changed = before.Where(kept => kept.Text != kept.Field.Text).ToList();
        if (changed.Count > 0)
        {
            _steps.Add(new Step(changed));
            _steps.RemoveRange(0, Math.Max(0, _steps.Count - MostSteps));
        }

        return done;
    }

    /// <summary>Takes the last step back. A cell of which something else is stored by now stays as it is.</summary>
    /// <returns>How many fields are as before; 0 where there is nothing to take back.</returns>
    public int Undo()
    {
        while (_steps.Count > 0)
        {
            var kept = _steps[^1].Fields.Where(one => one.Stored == one.Field.Stored).ToList();
            _steps.RemoveAt(_steps.Count - 1);
            kept.ForEach(one => one.Field.Type(one.Text));
            if (kept.Count > 0)
            {
                return kept.Count;
            }
        }

        return 0;
    }

    private List<(Field Field, string Text, long? Stored)> Texts() =>
    [
        .. from row in sheet.Rows
           from field in row.Cells.Select(cell => new Field(() => cell.Text, text => sheet.Type(cell, text), () => cell.Stored)).Concat(
           [
               new Field(() => row.SourceUrl, text => row.SourceUrl = text, () => null),
               new Field(() => row.Confidence, text => row.Confidence = text, () => null),
               new Field(() => row.Basis, text => row.Basis = text, () => null),
           ])
           select (field, field.Text, field.Stored),
    ];

    private sealed record Step(IReadOnlyList<(Field Field, string Text, long? Stored)> Fields);

    private sealed class Field(Func<string> read, Action<string> type, Func<long?> stored)
    {
        public string Text => read();

        public long? Stored => stored();

        public void Type(string text) => type(text);
    }
}
