using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Tests.Support;
using MinerDebt.Testing;

namespace MinerDebt.Core.Tests.Exchange;

/// <summary>A copy of the program's data set in a folder, to be broken.</summary>
internal sealed class DatasetFolder : IDisposable
{
    private readonly TempFolder _folder = new();

    public DatasetFolder()
    {
        foreach (var file in Directory.EnumerateFiles(System.IO.Path.Combine(ProgramDataset.CoreFolder, "Dataset"), "*.csv"))
        {
            File.Copy(file, _folder.File(System.IO.Path.GetFileName(file)));
        }
    }

    public string Path => _folder.Path;

    public void Delete(string file) => File.Delete(_folder.File(file));

    public void Change(string file, Func<string, string> change) =>
        File.WriteAllText(_folder.File(file), change(File.ReadAllText(_folder.File(file))));

    public void RenameColumn(string file, string column, string to) =>
        Change(file, text =>
        {
            var header = text[..text.IndexOf('\n', StringComparison.Ordinal)].Split(',');
            header[Array.IndexOf(header, column)] = to;
            return string.Join(',', header) + text[text.IndexOf('\n', StringComparison.Ordinal)..];
        });

    /// <summary>Appends a row that is blank but for these cells, and says which row of the program's file it is.</summary>
    public int Append(string file, params (string Column, string Cell)[] cells)
    {
        var header = File.ReadLines(_folder.File(file)).First().Split(',');
        var row = header.Select(column => cells.SingleOrDefault(cell => cell.Column == column).Cell ?? "");
        return AppendLine(file, string.Join(',', row));
    }

    public int AppendLine(string file, string line)
    {
        File.AppendAllText(_folder.File(file), line + "\n");
        return ProgramDataset.Rows.Count(row => row.Where.File == file) + 2;
    }

    public IReadOnlyList<Problem> Problems() => Assert.Throws<InvalidChangesException>(() => DatasetReader.Read(Path)).Problems;

    public void Dispose() => _folder.Dispose();
}
