using System.Text;
using MinerDebt.Core.Exchange.Tables;
using MinerDebt.Testing;

namespace MinerDebt.Core.Tests.Exchange.Tables;

/// <summary>A file as a person would upload it.</summary>
internal sealed class TableFile(string name, byte[] content) : IDisposable
{
    private readonly TempFolder _folder = new();

    public TableFile(string name, string text) : this(name, Encoding.UTF8.GetBytes(text))
    {
    }

    public string Path
    {
        get
        {
            var path = _folder.File("upload");
            if (!File.Exists(path))
            {
                File.WriteAllBytes(path, content);
            }

            return path;
        }
    }

    public static string[] Read(string name, string text) => Read(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Header and rows, cells parted by bars, problems behind them.</summary>
    public static string[] Read(string name, byte[] content)
    {
        using var file = new TableFile(name, content);
        return Lines(file.Open());
    }

    public static string Refusal(string name, string text) => Refusal(name, Encoding.UTF8.GetBytes(text));

    public static string Refusal(string name, byte[] content) => Assert.Throws<TableException>(() => Read(name, content)).Message;

    public static string[] Lines(UploadedTable table) =>
    [
        string.Join('|', table.Header),
        .. table.Rows().Select(row => $"{row.Number}: {string.Join('|', row.Cells.Select(cell => cell.Text))}"
            + string.Concat(row.Problems.Select(problem => $" !{problem.Field} \"{problem.Value}\" {problem.Accepted}"))),
    ];

    public UploadedTable Open(string? sheet = null) => UploadedTable.Open(Path, name, sheet);

    public void Dispose() => _folder.Dispose();
}
