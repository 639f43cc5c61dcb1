using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Api;

/// <summary>How the principal changed in a quarter: opening plus the changes of all steps is closing.</summary>
/// <param name="Unit">Always <c>USD</c>: whole US dollars.</param>
/// <param name="Universe"><c>miner</c> for miners alone, <c>all</c> with the AI hosts and trading houses that are compared with them.</param>
/// <param name="Version">The version of the book that answered.</param>
/// <param name="Quarter">The quarter in which the principal changed.</param>
/// <param name="Opening">Principal owed at the end of the quarter before.</param>
/// <param name="Steps">Every kind of change in the order of the bridge, also those in which nothing happened.</param>
/// <param name="Closing">Principal owed at the end of the quarter: opening plus the changes of all steps.</param>
public sealed record BridgeAnswer(
    [property: Words("USD")] string Unit, [property: Words("miner", "all")] string Universe, long Version, Quarter Quarter, long Opening, IReadOnlyList<BridgeStepAnswer> Steps, long Closing)
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

/// <param name="Step">The kind of change, for example <c>issued</c>.</param>
/// <param name="Change">Whole US dollars; positive when more is owed after the step, negative when less.</param>
/// <param name="Unverified">The part of the change that rests on unverified events, with its sign.</param>
/// <param name="Events">The events that it sums.</param>
public sealed record BridgeStepAnswer(
    [property: Words(typeof(BridgeStepKind), Letters.FirstSmall)] string Step, long Change, long Unverified, IReadOnlyList<DebtEvent> Events);
