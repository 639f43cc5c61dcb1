using MinerDebt.Core.Model;

namespace MinerDebt.Web.Admin.Entry;

/// <summary>The events that a new offering usually brings: its closing, and the exercise of the option to buy more.</summary>
public static class FirstEvents
{
    /// <summary>None where it has not closed, or says nothing about its principal; a facility is drawn later.</summary>
    /// <param name="today">What lies after it has not happened.</param>
    public static IReadOnlyList<DebtEvent> Of(Offering offering, DateOnly today)
    {
        if (offering.ClosedOn is not { } closed || closed > today || offering.Type == InstrumentType.CreditFacility
            || offering.Status is OfferingStatus.Announced or OfferingStatus.Withdrawn)
        {
            return [];
        }

        var events = new List<DebtEvent>();
        if ((offering.BasePrincipalUsd ?? (offering.PrincipalUsd - (offering.OptionPrincipalUsd ?? 0))) is { } principal)
        {
            events.Add(Event(offering, closed, DebtEventKind.Closed, principal));
        }

        if (offering.OptionPrincipalUsd is > 0 and var option)
        {
            events.Add(Event(offering, closed, DebtEventKind.OptionExercised, option));
        }

        return events;
    }

    private static DebtEvent Event(Offering offering, DateOnly day, DebtEventKind kind, long principal) => new()
    {
        OfferingId = offering.Id,
        OccurredOn = day,
        Kind = kind,
        PrincipalChangeUsd = principal,
        Source = offering.Source,
    };
}
