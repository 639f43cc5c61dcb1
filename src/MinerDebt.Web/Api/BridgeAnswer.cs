using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Api;

/// <summary>How the principal changed in a quarter: opening plus the changes of all steps is closing.</summary>
/// <param name="Unit">Always <c>USD</c>: whole US dollars.</param>
/// <param name="Version">The version of the book that answered.</param>
public sealed record BridgeAnswer(
    string Unit, string Universe, long Version, Quarter Quarter, long Opening, IReadOnlyList<BridgeStepAnswer> Steps, long Closing)
{
    internal static BridgeAnswer Of(Bridge bridge, AddressQuery query, DebtBook book) => new(
        "USD",
        query.IncludesAdjacent ? "all" : "miner",
        book.Version,
        bridge.Quarter,
        bridge.OpeningUsd,
        [.. bridge.Steps.Select(step => new BridgeStepAnswer(
            AddressReader.Word(step.Kind), step.ChangeUsd, step.UnverifiedUsd, [.. step.Entries.Select(entry => entry.Event)]))],
        bridge.ClosingUsd);
}

/// <param name="Change">Positive when more is owed after the step.</param>
/// <param name="Unverified">The part of the change that rests on unverified events.</param>
public sealed record BridgeStepAnswer(string Step, long Change, long Unverified, IReadOnlyList<DebtEvent> Events);
