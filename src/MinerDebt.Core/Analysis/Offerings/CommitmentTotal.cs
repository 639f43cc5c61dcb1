namespace MinerDebt.Core.Analysis.Offerings;

/// <summary>Several commitments together. Whole US dollars.</summary>
/// <param name="CommittedUsd">Of those of which is known what was drawn.</param>
/// <param name="DrawnUsd">Of these.</param>
/// <param name="UndrawnUsd">Of these.</param>
/// <param name="UnknownUsd">Committed where it is not known what was drawn.</param>
public sealed record CommitmentTotal(int Count, long CommittedUsd, long DrawnUsd, long UndrawnUsd, long UnknownUsd)
{
    public static CommitmentTotal Of(IReadOnlyCollection<Commitment> commitments)
    {
        var known = commitments.Where(one => one.DrawnUsd is not null).ToList();
        return new CommitmentTotal(
            commitments.Count,
            known.Sum(one => one.CommittedUsd),
            known.Sum(one => one.DrawnUsd!.Value),
            known.Sum(one => one.UndrawnUsd!.Value),
            commitments.Where(one => one.DrawnUsd is null).Sum(one => one.CommittedUsd));
    }
}
