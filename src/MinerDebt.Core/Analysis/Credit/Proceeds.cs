using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Credit;

/// <summary>What net proceeds were paid for.</summary>
public static class Proceeds
{
    /// <summary>
    /// The principal that the net proceeds belong to, US dollars: all of it, but the base alone where the proceeds are not
    /// above the base although an option was exercised. Then they were printed before the option, and dividing them by
    /// all would take the option for a cost.
    /// </summary>
    /// <returns>Null if the principal is not known.</returns>
    public static long? ParOf(Offering offering) => offering switch
    {
        { BasePrincipalUsd: { } issued, OptionPrincipalUsd: > 0, NetProceedsUsd: { } net } when net <= issued => issued,
        { PrincipalUsd: > 0 and var principal } => principal,
        _ => null,
    };

    /// <summary>Whether the net proceeds are those of the base alone.</summary>
    public static bool AreOfBase(Offering offering) => ParOf(offering) is { } par && par != offering.PrincipalUsd;
}
