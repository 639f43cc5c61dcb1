namespace MinerDebt.Core.Exchange.Releases;

/// <summary>A value that was read in the text of a release, with the words that it came from.</summary>
/// <param name="Column">Of an offering, or <c>callable_from</c> and <c>call_trigger_pct</c> of its terms.</param>
/// <param name="Value">As the data set writes it.</param>
/// <param name="Place">From the start of the text, in characters.</param>
/// <param name="Before">The words before it in its sentence.</param>
/// <param name="Words">The words that are the value.</param>
/// <param name="After">The words after it.</param>
public sealed record ReleaseFinding(string Column, string Value, int Place, string Before, string Words, string After)
{
    /// <summary>Why it may not be what is meant; null if nothing speaks against it.</summary>
    public string? Doubt { get; init; }
}
