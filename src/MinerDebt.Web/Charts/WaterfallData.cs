namespace MinerDebt.Web.Charts;

/// <summary>How an amount became another: the first and the last step are amounts, those between them change them.</summary>
public sealed record WaterfallData(string Id, string Title, string Summary, IReadOnlyList<WaterfallStep> Steps)
{
    public bool IsEmpty => Steps.All(step => step is { From: 0, To: 0 });

    public long Highest => Steps.Max(step => Math.Max(step.From, step.To));

    /// <summary>A waterfall cannot show debt below zero, and clamping it would hide an error in the data.</summary>
    public void ThrowIfNotDrawable()
    {
        foreach (var step in Steps)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(step.From, step.Label);
            ArgumentOutOfRangeException.ThrowIfNegative(step.To, step.Label);
        }
    }
}

/// <summary>
/// One column. <paramref name="From"/> and <paramref name="To"/> are levels in whole dollars, <paramref name="Parts"/>
/// what the step is made of, the largest first; <paramref name="Href"/> opens its proof.
/// </summary>
public sealed record WaterfallStep(
    string Label, WaterfallKind Kind, long From, long To, IReadOnlyList<WaterfallPart> Parts, string? Href)
{
    /// <summary>The part that no source confirms, drawn hatched: whole dollars without a sign.</summary>
    public long Hatched { get; init; }

    /// <summary>The hatched part of the bar, from 0 to 1.</summary>
    public double HatchedShare =>
        Hatched == 0 ? 0 : Math.Min(1, (double)Hatched / Math.Max(1, Kind == WaterfallKind.Level ? To : Math.Abs(Change)));

    public string? Note => Hatched == 0 ? null : $"of which unverified {Text.Usd.Short(Hatched)}";

    public long Change => To - From;

    public int Slot => Kind switch { WaterfallKind.Level => 8, WaterfallKind.Increase => 1, _ => 2 };

    /// <summary>The amount as it is written, a change with its sign.</summary>
    public string Value => Kind == WaterfallKind.Level ? Text.Usd.Short(To) : Text.Usd.Change(Change);

    /// <summary>The whole step in one breath.</summary>
    public string Spoken
    {
        get
        {
            var parts = string.Join(", ", Parts.Select(part => $"{part.Name} {part.Value}"));
            return $"{Label}: {Value}.{(parts.Length == 0 ? "" : $" {parts}.")}{(Note is null ? "" : $" O{Note[1..]}.")}";
        }
    }
}

public sealed record WaterfallPart(string Name, string Value);

public enum WaterfallKind
{
    Level,
    Increase,
    Decrease,
}
