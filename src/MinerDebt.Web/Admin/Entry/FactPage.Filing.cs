using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Admin.Filings;

namespace MinerDebt.Web.Admin.Entry;

/// <summary>What the form has to do with the filing that its fact is read in.</summary>
public sealed partial class FactPage
{
    private Filing? _filing;

    // What the address asks for itself goes before what the filing says.
    private Dictionary<string, string> WithFiling(FactKind kind, Dictionary<string, string> asked)
    {
        var cells = _filing is null ? [] : new Dictionary<string, string>(FromFiling.Cells(kind, _filing));
        if (kind.Type == typeof(Filing))
        {
            cells["confidence"] = FactColumn.Write(Confidence.Filing);
        }

        foreach (var (column, text) in asked)
        {
            cells[column] = text;
        }

        return cells;
    }

    // Of a filing all is known, also where another source was typed before.
    private async Task RestOnFilingAsync(string url)
    {
        if (_form!.Kind.Type != typeof(Filing) && Books.Value.FilingAt(url) is { } filing)
        {
            await FillAsync(FromFiling.Source(filing).Where(cell => cell.Column != "source_url" && _form.Texts.ContainsKey(cell.Column)));
        }
    }
}
