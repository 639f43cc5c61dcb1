using System.Collections;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange;

/// <summary>Lists the columns of a kind of fact by what they take from it.</summary>
internal sealed class ColumnsOf<T> : IReadOnlyList<FactColumn> where T : Fact
{
    private readonly List<FactColumn> _columns = [];

    public int Count => _columns.Count;

    public FactColumn this[int index] => _columns[index];

    public ColumnsOf<T> Add(string name, CellType type, Func<T, object?> value, bool isKey = false) =>
        Add(new FactColumn(name, type, fact => value((T)fact)) { IsKey = isKey });

    public ColumnsOf<T> Needed(string name, CellType type, Func<T, object?> value) =>
        Add(new FactColumn(name, type, fact => value((T)fact)) { IsNeeded = true });

    public ColumnsOf<T> Needed<TChoice>(string name, Func<T, TChoice> value) where TChoice : struct, Enum =>
        Add(new FactColumn(name, CellType.Choice, fact => value((T)fact)) { IsNeeded = true, Choices = All<TChoice>() });

    public ColumnsOf<T> Key(string name, CellType type, Func<T, object?> value) =>
        Add(new FactColumn(name, type, fact => value((T)fact)) { IsNeeded = true, IsKey = true });

    public ColumnsOf<T> Key<TChoice>(string name, Func<T, TChoice> value) where TChoice : struct, Enum =>
        Add(new FactColumn(name, CellType.Choice, fact => value((T)fact)) { IsNeeded = true, IsKey = true, Choices = All<TChoice>() });

    public ColumnsOf<T> Choice<TChoice>(string name, Func<T, TChoice?> value) where TChoice : struct, Enum =>
        Add(new FactColumn(name, CellType.Choice, fact => value((T)fact)) { Choices = All<TChoice>() });

    public ColumnsOf<T> Choice<TChoice>(string name, Func<T, TChoice> value, TChoice usual) where TChoice : struct, Enum =>
        Add(new FactColumn(name, CellType.Choice, fact => value((T)fact)) { Choices = All<TChoice>(), Default = FactColumn.Write(usual) });

    public ColumnsOf<T> Choices<TChoice>(string name, Func<T, IReadOnlyList<TChoice>> value) where TChoice : struct, Enum =>
        Add(new FactColumn(name, CellType.Choices, fact => value((T)fact)) { Choices = All<TChoice>() });

    public ColumnsOf<T> Source(Func<T, Source> source) =>
        Add("source_url", CellType.Address, one => source(one).Url)
            .Add("source_publisher", CellType.Text, one => source(one).Publisher)
            .Add("source_date", CellType.Day, one => source(one).Date)
            .Confidence(source);

    public ColumnsOf<T> Confidence(Func<T, Source> source) =>
        Add(new FactColumn("confidence", CellType.Choice, fact => source((T)fact).Confidence) { IsNeeded = true, Choices = All<Confidence>() });

    public ColumnsOf<T> Known() =>
        Add("known_on", CellType.Day, one => ((IKnownOn)one).KnownOn).Add("known_source_url", CellType.Address, one => ((IKnownOn)one).KnownSourceUrl);

    public ColumnsOf<T> Notes() => Add("notes", CellType.Remark, one => one.Notes);

    public IEnumerator<FactColumn> GetEnumerator() => _columns.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static IReadOnlyList<string> All<TChoice>() where TChoice : struct, Enum =>
        [.. Enum.GetValues<TChoice>().Select(value => FactColumn.Write(value))];

    private ColumnsOf<T> Add(FactColumn column)
    {
        _columns.Add(column);
        return this;
    }
}
