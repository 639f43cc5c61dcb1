using MinerDebt.Core.Model;
using MinerDebt.Web.Proof;

namespace MinerDebt.Web.Api;

/// <summary>What a figure is made of.</summary>
/// <param name="Title">The figure in words.</param>
/// <param name="Figure">The figure as it is shown.</param>
/// <param name="Rule">How it is made.</param>
/// <param name="Lines">The offerings in it.</param>
/// <param name="Facts">Its parts that are no offerings.</param>
/// <param name="Balances">What the miners themselves reported for the same quarter, to compare.</param>
/// <param name="MissingOfferingIds">Offerings that would belong to it if their principal were known.</param>
internal sealed record FigureAnswer(
    string Title, string Figure, string Rule, IReadOnlyList<FigureLineAnswer> Lines, IReadOnlyList<FigureFactAnswer> Facts, IReadOnlyList<DebtBalance> Balances, IReadOnlyList<string> MissingOfferingIds)
{
    public static FigureAnswer Of(ProofSheet sheet) => new(
        sheet.Title, sheet.Figure, sheet.Rule,
        [.. sheet.Lines.Select(line => new FigureLineAnswer(line.Ledger.Offering.Id, line.Ledger.Issuer.Ticker, line.Ledger.Offering.Title, line.AmountUsd, line.Note, line.Events, line.Ledger.Offering.Source))],
        [.. sheet.Facts.Select(fact => new FigureFactAnswer(fact.Title, fact.Value, fact.Note, fact.Open, fact.Source))],
        sheet.Balances, [.. sheet.Missing.Select(ledger => ledger.Offering.Id)]);
}

/// <summary>An offering in a figure.</summary>
/// <param name="OfferingId">The offering.</param>
/// <param name="Ticker">The ticker of the miner.</param>
/// <param name="Title">Its name for readers.</param>
/// <param name="AmountUsd">What it contributes, whole US dollars; null where it contributes nothing to a sum.</param>
/// <param name="Note">What matters for this figure; null where nothing does.</param>
/// <param name="Events">Those that the amount is the sum of; empty where the amount is the offering's own.</param>
/// <param name="Source">Where the offering was read.</param>
internal sealed record FigureLineAnswer(string OfferingId, string Ticker, string Title, long? AmountUsd, string? Note, IReadOnlyList<DebtEvent> Events, Source Source);

/// <summary>A part of a figure that is no offering.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Value">As it is shown; what is not known says so.</param>
/// <param name="Note">What the source or the data set adds; null where nothing is added.</param>
/// <param name="Open">What opens its own parts, for the key open; null where it has none.</param>
/// <param name="Source">Where it was read; null for what was computed.</param>
internal sealed record FigureFactAnswer(string Title, string Value, string? Note, string? Open, Source? Source);
