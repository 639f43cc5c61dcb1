using System.Globalization;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Edgar;

/// <summary>Balances by class and day: what is current and what is not comes to the carrying amount only where both are filed.</summary>
internal static class BalancePlans
{
    public static IEnumerable<FactPlan> Of(IReadOnlyList<Figure> figures, Place place) =>
        from figure in figures
        let use = place.UseOf(figure)
        where use.Measure is FiledMeasure.Carrying or FiledMeasure.CarryingCurrent or FiledMeasure.CarryingNoncurrent or FiledMeasure.Principal
        group figure by (figure.End, Class: use.DebtClass ?? DebtClass.Unclassified) into parts
        from plan in Plan(parts.Key.End, parts.Key.Class, [.. parts], place)
        select plan;

    private static IEnumerable<FactPlan> Plan(DateOnly end, DebtClass debtClass, IReadOnlyList<Figure> parts, Place place)
    {
        if (!FiscalDays.IsQuarterEnd(place.Miner, end))
        {
            place.NotPlaced.AddRange(parts.Select(part => new NotPlaced(part.Concept, end, "no fiscal quarter ends on that day")));
            return [];
        }

        var before = place.Stored.Find<DebtBalance>(string.Create(CultureInfo.InvariantCulture, $"{place.Miner.Ticker} {end:yyyy-MM-dd} {debtClass}"));
        var (whole, wholeRemark) = place.Wanted(parts.Where(part => place.UseOf(part).Measure == FiledMeasure.Carrying));
        var (current, currentRemark) = place.Wanted(parts.Where(part => place.UseOf(part).Measure == FiledMeasure.CarryingCurrent));
        var (later, _) = place.Wanted(parts.Where(part => place.UseOf(part).Measure == FiledMeasure.CarryingNoncurrent));
        var (principal, principalRemark) = place.Wanted(parts.Where(part => place.UseOf(part).Measure == FiledMeasure.Principal));
        if (whole is null && current is null != later is null)
        {
            var (there, missing) = current is null ? (later!, "what is due within a year") : (current, "what is due later");
            place.NotPlaced.Add(new NotPlaced(there.Concept, end, string.Create(
                CultureInfo.InvariantCulture, $"it is {there.Value:#,0}, and {missing} is not in the file, so the carrying amount is not known")));
        }

        FiledAmount? carrying = (whole, current, later) switch
        {
            ({ } all, { } one, { } other) when all.Value != one.Value + other.Value =>
                place.Amount("carrying_usd", [new Piece(all)], before?.CarryingUsd, string.Create(
                    CultureInfo.InvariantCulture, $"{one.Concept} and {other.Concept} come to {one.Value + other.Value:#,0}")),
            ({ } all, _, _) => place.Amount("carrying_usd", [new Piece(all)], before?.CarryingUsd, wholeRemark),
            (null, { } one, { } other) => place.Amount("carrying_usd", [new Piece(one), new Piece(other)], before?.CarryingUsd, currentRemark),
            _ => null,
        };
        var due = current is null ? null : place.Amount("current_portion_usd", [new Piece(current)], before?.CurrentPortionUsd, currentRemark);
        var owed = principal is null ? null : place.Amount("principal_usd", [new Piece(principal)], before?.PrincipalUsd, principalRemark);
        var amounts = new[] { carrying, owed, due }.OfType<FiledAmount>().ToList();
        return amounts.Count == 0 ? [] : Plan(end, debtClass, before, carrying, owed, due, amounts, place);
    }

    private static IEnumerable<FactPlan> Plan(
        DateOnly end, DebtClass debtClass, DebtBalance? before, FiledAmount? carrying, FiledAmount? owed, FiledAmount? due, IReadOnlyList<FiledAmount> amounts, Place place)
    {
        var source = place.Source.Of(amounts);
        var kept = new[] { (before?.CarryingUsd, carrying), (before?.PrincipalUsd, owed), (before?.CurrentPortionUsd, due) }.Any(one => one.Item1 is not null && one.Item2 is null);
        var isBetter = before is not null && !kept && (before.Source.Confidence != Confidence.Filing || before.Basis != BalanceKind.Reported);
        var isChange = before is null || isBetter || amounts.Any(amount => !amount.IsStored);
        var isNews = before?.KnownOn is null || amounts.Any(amount => !amount.IsStored);
        var after = new DebtBalance
        {
            Ticker = place.Miner.Ticker,
            PeriodEnd = end,
            DebtClass = debtClass,
            CarryingUsd = carrying?.Value ?? before?.CarryingUsd,
            PrincipalUsd = owed?.Value ?? before?.PrincipalUsd,
            CurrentPortionUsd = due?.Value ?? before?.CurrentPortionUsd,
            Basis = BalanceKind.Reported,
            Source = source,
            KnownOn = isNews ? source.Date : before!.KnownOn,
            KnownSourceUrl = isNews ? source.Url : before!.KnownSourceUrl,
            Notes = FiledSource.Notes(before?.Notes, [.. amounts.Select(FiledSource.Words), .. kept ? [Kept(before!)] : Array.Empty<string>()]),
        };
        return place.Plan(end, before, after, amounts, isChange);
    }

    private static string Kept(DebtBalance before) =>
        $"The rest is from {before.Source.Publisher ?? before.Source.Url ?? "a source that is not known"} ({before.Source.Confidence?.ToString().ToLowerInvariant() ?? "not rated"}).";
}
