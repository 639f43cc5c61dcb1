using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Credit;

/// <summary>Principal by how far lenders can turn to the listed company. Whole US dollars; the four sum to all of it.</summary>
/// <param name="FullUsd">The listed company owes or guarantees all.</param>
/// <param name="LimitedUsd">It guarantees the completion or another part.</param>
/// <param name="NoneUsd">It is not liable.</param>
/// <param name="UnknownUsd">Not known.</param>
public sealed record RecourseSplit(long FullUsd, long LimitedUsd, long NoneUsd, long UnknownUsd)
{
    public long TotalUsd => FullUsd + LimitedUsd + NoneUsd + UnknownUsd;

    /// <summary>
    /// Debt on the listed company alone: at least what it is known to owe or guarantee in full, at most that and what has a
    /// recourse that is not known.
    /// </summary>
    public UsdRange ListedCompany => new(FullUsd, FullUsd + UnknownUsd);

    public long Of(Recourse? recourse) => recourse switch
    {
        Recourse.Full => FullUsd,
        Recourse.Limited => LimitedUsd,
        Recourse.None => NoneUsd,
        _ => UnknownUsd,
    };

    public static RecourseSplit Of(IReadOnlyCollection<Holding> holdings)
    {
        var (full, limited, none, unknown) = (0L, 0L, 0L, 0L);
        foreach (var holding in holdings)
        {
            var usd = holding.Position.Principal;
            switch (holding.Ledger.Obligor?.Recourse)
            {
                case Recourse.Full:
                    full += usd;
                    break;
                case Recourse.Limited:
                    limited += usd;
                    break;
                case Recourse.None:
                    none += usd;
                    break;
                default:
                    unknown += usd;
                    break;
            }
        }

        return new RecourseSplit(full, limited, none, unknown);
    }
}
