using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Exchange.Releases;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Admin.Entry.Offerings;

namespace MinerDebt.Web.Admin.Entry;

/// <summary>What the form does for a new offering: templates, computed values, and what was read in a release.</summary>
public sealed partial class FactPage
{
    private static readonly string[] OfTerms = ["callable_from", "call_trigger_pct"];

    // What a release says of how it can end is a fact of its own, stored with the offering.
    private readonly Dictionary<string, string> _terms = [];

    private bool IsNewOffering => _form is { Before: null } form && form.Kind.Type == typeof(Offering);

    private IReadOnlyList<OfferedValue> Offered => OfferedValues.Of(_form!, Books.Value.Facts, Clock.Today());

    private IEnumerable<Change> FirstTerms
    {
        get
        {
            if (_terms.Count == 0 || !IsNewOffering || _form!.Texts["offering_id"].Trim().Length == 0)
            {
                return [];
            }

            var kind = FactKind.Of(typeof(InstrumentTerms));
            string[] source = ["offering_id", "source_url", "source_publisher", "source_date", "confidence"];
            var (texts, _) = TypedTexts.Read(_form.Kind, _form.Texts, new Companies(Books.Value.Facts).Ticker);
            return [new Change(null, kind.Read(source.ToDictionary(column => column, column => texts[column]).Concat(_terms).ToDictionary(), []))];
        }
    }

    // Not where something stands in it: what is there must be seen.
    private bool IsUnused(FactColumn column) =>
        _form!.Kind.Type == typeof(Offering) && OfferingTemplate.Unused(_form.Texts["instrument_type"]).Contains(column.Name)
        && _form.Texts[column.Name].Trim().Length == 0 && ProblemsOf(column).Count == 0;

    private Task StartAsync(OfferingTemplate template) => FillAsync(
        template.Defaults.Where(cell => cell.Key == "instrument_type" || _form!.Texts[cell.Key].Trim().Length == 0).Select(cell => (cell.Key, cell.Value)));

    private Task UseAsync(IReadOnlyList<OfferedValue> offered) => FillAsync(offered.Select(one => (one.Column, one.Value)));

    private Task TakeAsync(ReleaseFinding finding)
    {
        if (OfTerms.Contains(finding.Column))
        {
            _terms[finding.Column] = finding.Value;
        }

        return FillAsync(OfTerms.Contains(finding.Column) ? [] : [(finding.Column, finding.Value)]);
    }

    // All that stands in the form: what was typed before must not come back at the save.
    private async Task FillAsync(IEnumerable<(string Column, string Text)> cells)
    {
        foreach (var (column, text) in cells.ToList())
        {
            _form!.Type(column, text);
            _touched.Add(column);
        }

        (_saved, _left, _proposed, _unsure) = (null, null, null, null);
        Check();
        var typed = new Dictionary<string, string>(_form!.Typed) { ["reason"] = _reason };
        foreach (var (column, text) in _terms)
        {
            typed[column] = text;
        }

        await Drafts.PutAsync(_form.Before is null ? null : _form.Start, typed);
    }

    private void RestoreTerms(IReadOnlyDictionary<string, string> typed)
    {
        foreach (var column in OfTerms.Where(column => IsNewOffering && typed.ContainsKey(column)))
        {
            _terms[column] = typed[column];
        }
    }
}
