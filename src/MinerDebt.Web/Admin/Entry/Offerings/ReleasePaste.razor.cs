using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Exchange.Releases;
using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Entry.Offerings;

public sealed partial class ReleasePaste
{
    // Beyond what is read, so that what is too long is said and not cut off in silence; and still one message.
    private const int MostTyped = 200_000;

    private readonly Dictionary<int, bool> _decided = [];

    private string _text = "";
    private int? _next;
    private ElementReference[] _yes = [];
    private ReleaseReading? _reading;

    /// <summary>What stands in the form, by column.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyDictionary<string, string> Texts { get; set; } = new Dictionary<string, string>();

    /// <summary>A value that a person has said yes to.</summary>
    [Parameter]
    public EventCallback<ReleaseFinding> OnTaken { get; set; }

    private IEnumerable<int> Open => Enumerable.Range(0, _reading?.Findings.Count ?? 0).Where(place => !_decided.ContainsKey(place));

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_next is { } next)
        {
            _next = null;
            await Focus.OnAsync(_yes[next]);
        }
    }

    private static string Shown(ReleaseFinding finding) =>
        finding.Column.EndsWith("_usd", StringComparison.Ordinal) && long.TryParse(finding.Value, out var amount) && amount >= 10_000 ? Usd.Exact(amount)
        : finding.Column is "instrument_type" or "status" ? ChoiceWords.Of(finding.Value)
        : finding.Column == "use_of_proceeds" ? string.Join("; ", finding.Value.Split("; ").Select(ChoiceWords.Of)) : finding.Value;

    private string? Now(ReleaseFinding finding) =>
        Texts.GetValueOrDefault(finding.Column) is { Length: > 0 } now && now != finding.Value ? (now.Length > 60 ? now[..60] + "…" : now) : null;

    private void Read()
    {
        _decided.Clear();
        _reading = ReleaseReader.Read(_text);
        _yes = new ElementReference[_reading.Findings.Count];
        _next = _reading.Findings.Count > 0 ? 0 : null;
    }

    // The focus goes on to the next value that waits, so that Enter alone goes through all.
    private async Task DecideAsync(int place, bool isTaken)
    {
        _decided[place] = isTaken;
        _next = Open.Where(other => other > place).Concat(Open).Select(other => (int?)other).FirstOrDefault();
        if (isTaken)
        {
            await OnTaken.InvokeAsync(_reading!.Findings[place]);
        }
    }
}
