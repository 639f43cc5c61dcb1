using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Edgar;

/// <summary>The filings that facts would rest on and that are not stored, so that they are entered with them.</summary>
public static class CitedFilings
{
    // A filing that only gives what is taken away, such as the half year before, has not been entered by that.
    public static IReadOnlyList<Change> Of(IEnumerable<FactPlan> facts, Miner miner, Facts stored)
    {
        var known = stored.OfMiner<Filing>(miner.Ticker).Select(filing => filing.Accession).ToHashSet();
        return
        [
            .. from fact in facts
               where fact.Change is not null
               let cited = fact.Amounts.SelectMany(amount => amount.Pieces).Select(piece => piece.Figure.Cited).MaxBy(value => value.Filed ?? DateOnly.MinValue)!
               where cited is { Form: not null, Filed: not null } && !known.Contains(cited.Accession)
               group (fact, cited) by cited.Accession into same
               let first = same.First().cited
               let urls = same.Select(one => ((ISourced)one.fact.Fact).Source.Url)
               let filing = new Filing
               {
                   Ticker = miner.Ticker,
                   FiledOn = first.Filed!.Value,
                   Form = first.Form!,
                   Accession = same.Key,
                   PeriodEnd = same.Max(one => one.fact.PeriodEnd),
                   Source = new Source(
                       urls.FirstOrDefault(url => Accession.TryRead(url, out var of) && of == same.Key) ?? Accession.Address(miner.Cik!, same.Key),
                       "SEC EDGAR", first.Filed, Confidence.Filing),
               }
               where Validation.Check(filing).Count == 0
               orderby filing.Key
               select new Change(null, filing),
        ];
    }
}
