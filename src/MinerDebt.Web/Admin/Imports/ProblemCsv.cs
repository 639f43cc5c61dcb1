using System.Globalization;
using System.Text;
using CsvHelper;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;

namespace MinerDebt.Web.Admin.Imports;

/// <summary>What is wrong with a file, as a file to work through beside it.</summary>
public static class ProblemCsv
{
    /// <summary>UTF-8 with a mark, without which spreadsheets take it for Windows-1252.</summary>
    public static byte[] Write(IEnumerable<Problem> problems)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = new CsvWriter(text, CultureInfo.InvariantCulture);
        Line("row", "column", "value", "what to do");
        foreach (var problem in problems)
        {
            Line(problem.Where?.Row.ToString(CultureInfo.InvariantCulture) ?? "", problem.Field, problem.Value, problem.Accepted);
        }

        csv.Flush();
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];

        void Line(params string[] cells)
        {
            foreach (var cell in cells)
            {
                csv.WriteField(HarmlessText.Write(cell));
            }

            csv.NextRecord();
        }
    }
}
