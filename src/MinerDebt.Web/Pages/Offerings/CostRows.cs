using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Pages.Offerings;

/// <summary>Lines about who owes an offering and how it can end.</summary>
public static class CostRows
{
    public static IReadOnlyList<TermRow> Owing(Ledger ledger)
    {
        var obligor = ledger.Obligor;
        return
        [
            new("Signed by", obligor?.Name ?? Terms.Unknown, obligor?.Name is { } name && (name == ledger.Issuer.LegalName || name == ledger.Issuer.Name) ? "the listed company" : null),
            new("Guarantors", obligor is null || obligor.Guarantors.Count == 0 ? Terms.Unknown : CreditText.Guarantors(obligor.Guarantors)),
            new("Recourse", CreditText.Short(obligor?.Recourse), CreditText.Meaning(obligor?.Recourse)),
            .. ledger.IsCounted ? [] : new[] { new TermRow("Counted", "No", obligor?.IntraGroup == true ? "a loan inside the group: in no sum" : "a joint venture by the equity method: in no sum") },
            .. obligor?.Notes is { } notes ? new[] { new TermRow("Notes", notes) } : [],
        ];
    }

    public static IReadOnlyList<TermRow> Ending(Ledger ledger) =>
    [
        .. ledger.Terms?.OnDemand == true ? new[] { new TermRow("On demand", "Yes", "the lender may ask for all of it at any time") } : [],
        .. ledger.Offering.Type == InstrumentType.ConvertibleNote ? new[] { new TermRow("Settlement", ConversionText.Of(ledger.Terms?.Settlement)) } : [],
        .. ledger.Terms?.CallableFrom is { } day ? new[] { new TermRow("Callable from", Terms.Day(day), ledger.Terms.CallTriggerPercent is { } percent ? $"if the share trades at {Shares.Number(percent, "")}% of the conversion price" : null) } : [],
    ];
}
