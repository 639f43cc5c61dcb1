using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange;

/// <summary>
/// A kind of fact as people meet it: its columns, and how the texts of a row become a fact. Files, forms, grids and
/// differences all go by it.
/// </summary>
public sealed class FactKind
{
    private readonly Func<FactRow, Fact> _fact;

    internal FactKind(Type type, string name, Func<FactRow, Fact> fact, IReadOnlyList<FactColumn> columns)
    {
        (Type, Name, _fact, Columns) = (type, name, fact, columns);
        FileName = $"{name}.csv";
    }

    public static IReadOnlyList<FactKind> All => FactKinds.All;

    /// <summary>The type of its facts.</summary>
    public Type Type { get; }

    /// <summary>As in addresses and file names, for example <c>miner_quarters</c>.</summary>
    public string Name { get; }

    /// <summary>One of it in words, for example <c>miner quarter</c>.</summary>
    public string One => FactWords.One(Type);

    /// <summary>Of its file in a data set.</summary>
    public string FileName { get; }

    /// <summary>Whether a data set may be without its file, or have an empty one.</summary>
    public bool IsOptional { get; internal init; }

    /// <summary>In the order of the data set.</summary>
    public IReadOnlyList<FactColumn> Columns { get; }

    /// <summary>The kind with this <see cref="Name"/>; null if there is none.</summary>
    public static FactKind? Find(string name) => All.FirstOrDefault(kind => kind.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public static FactKind Of(Type type) => All.Single(kind => kind.Type == type);

    public static FactKind Of(Fact fact) => Of(fact.GetType());

    /// <exception cref="InvalidOperationException">The kind has no column of this name.</exception>
    public FactColumn Column(string name) => Columns.Single(column => column.Name == name);

    /// <summary>The cells of a fact by column, as the data set writes them.</summary>
    public IReadOnlyDictionary<string, string> Write(Fact fact) => Columns.ToDictionary(column => column.Name, column => column.Text(fact));

    /// <summary>The fact that these cells tell of. A cell that cannot be read is a problem, and a default in the fact.</summary>
    /// <param name="cells">The texts by column; a column that is not there is blank.</param>
    /// <param name="problems">Collects what is wrong with single cells.</param>
    /// <param name="where">The place that the cells come from.</param>
    public Fact Read(IReadOnlyDictionary<string, string> cells, ICollection<Problem> problems, Location? where = null) =>
        _fact(new FactRow(where, cells, problems));
}
